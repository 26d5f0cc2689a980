import { person } from '../../../lib/engine/detectors/person.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';

const examples: ExamplesOf<typeof person> = {
  'person.name': {
    accept: [
      { text: 'Ms Roe, 12 items', find: 'Roe' },
      { text: 'Jane Roe', key: 'customer.full_name' },
      { text: 'jane.roe', key: 'full_name' },
      { text: 'Jane Roe', key: 'account.holderName' },
      { text: 'Jane', key: 'firstName' },
      { text: '{"nazwisko":"Kowalska"}', find: 'Kowalska' },
      { text: '{"氏名":"山田太郎"}', find: '山田太郎' },
      { text: 'Иванова', key: 'фамилия' },
      { text: 'BEGIN:VCARD\nVERSION:3.0\nN:Roe;Jane;;;\nORG:Acme\nEND:VCARD', find: 'Roe;Jane;;;' },
      { text: 'PID|1||123^^^H^MR||Roe^Jane^A||19800517|F', find: 'Roe^Jane^A' },
      { text: 'NK1|1|Poe^Ann|SPO|5 Side Street', find: 'Poe^Ann' },
      { text: 'ORGANIZER;CN=Jane Roe:mailto:x', find: 'Jane Roe' },
      { text: 'ATTENDEE;ROLE=CHAIR;CN="Roe, Jane";RSVP=TRUE:mailto:x', find: 'Roe, Jane' },
      { text: '{:customer/first-name "Jane" :id 5}', find: 'Jane' },
      { text: 'NM1*IL*1*ROE*JANE****MI*W1~', find: 'ROE' },
      { text: "NAD+BY+++JANE ROE+12 MAIN STREET+BONN'", find: 'JANE ROE' },
      { text: ':50K:/12345678\nJane Roe\n12 Main Street\n:70:x', find: 'Jane Roe' },
      { text: 'Jane Roe', key: 'Cdtr.Nm' },
      { text: 'dbtr_nm=Roe', find: 'Roe' },
      { text: 'customer name: Jane Mary Roe logged in', find: 'Jane Mary Roe' },
      { text: '{"last_name":"Müller"}', find: 'Müller' },
      { text: 'the cardholder is Zoë O’Neil', find: 'Zoë O’Neil' },
      { text: 'First Name: Jane', find: 'Jane' },
      { text: 'Attn: Jane Roe', find: 'Jane Roe' },
      { text: 'Mr. Smith called. The line was busy', find: 'Smith' },
      { text: 'Mr Smith and Mrs. Jones', find: 'Jones' },
      { text: 'seen by Dr. J. Watson', find: 'J. Watson' },
      { text: 'Dear Jane Roe, thanks', find: 'Jane Roe' },
      { text: 'hello, my name is John Smith and I wait', find: 'John Smith' },
      { text: 'Mein Name ist Jörg Müller.', find: 'Jörg Müller' },
      { text: 'ich heiße Anna Weber', find: 'Anna Weber' },
      { text: "Je m'appelle Chloé Dubois", find: 'Chloé Dubois' },
      { text: 'me llamo Inés García', find: 'Inés García' },
      { text: 'Meu nome é João Pereira', find: 'João Pereira' },
      { text: 'mi chiamo Elena Rossi', find: 'Elena Rossi' },
      { text: 'mijn naam is Jan de Vries', find: 'Jan de Vries' },
      { text: 'Hi Jane, your order', find: 'Jane' },
      { text: 'patient name Roe, Jane was refused', find: 'Roe, Jane' },
      { text: 'full name: van der Berg, Jan P.', find: 'van der Berg, Jan P.' },
      { text: 'the customer name (Jane Roe) is', find: 'Jane Roe' },
      { text: 'the customer name "Roe, Jane"', find: 'Roe, Jane' },
      { text: "the customer name 'Jane O’Neil'", find: 'Jane O’Neil' },
      { text: 'cardholderName=Dr. Jane Roe\n', find: 'Dr. Jane Roe' },
      { text: 'guest=Dr. Jane Roe x', find: 'Jane Roe' },
      { text: 'first name Jane, Last name Roe', find: 'Jane' },
      { text: '> X-Customer-Name: Jane Roe\r\n> Accept: */*', find: 'Jane Roe' },
      // German
      { text: 'Nachname: Müller-Lüdenscheid', find: 'Müller-Lüdenscheid' },
      { text: 'Ansprechpartner: Jörg von der Leyen', find: 'Jörg von der Leyen' },
      { text: 'Frau Prof. Dr. Müller hat angerufen', find: 'Müller' },
      { text: 'Sehr geehrter Herr Özdemir,', find: 'Özdemir' },
      { text: 'Hallo Jürgen, wie besprochen', find: 'Jürgen' },
      { text: 'Jürgen', key: 'kunde.vorname' },
      // French
      { text: 'Nom de famille : Lefèvre', find: 'Lefèvre' },
      { text: 'PRÉNOM: Zoé', find: 'Zoé' },
      { text: 'M. Dupont est là', find: 'Dupont' },
      { text: 'Mme Lefèvre-Aubert a payé', find: 'Lefèvre-Aubert' },
      { text: 'Chère Zoé, merci', find: 'Zoé' },
      { text: 'Zoé', key: 'client.prénom' },
      // Spanish
      { text: 'Nombre Completo: Ana García de la Cruz', find: 'Ana García de la Cruz' },
      { text: 'apellidos=Núñez Ortega', find: 'Núñez Ortega' },
      { text: 'Señora López, buenos días', find: 'López' },
      { text: 'Estimado Sr. García:', find: 'García' },
      { text: 'Hola María, gracias', find: 'María' },
      { text: 'Ana', key: 'titular_de_la_tarjeta' },
      // Portuguese
      { text: 'Nome completo: João da Silva', find: 'João da Silva' },
      { text: 'titular do cartão: João Gonçalves', find: 'João Gonçalves' },
      { text: 'a Senhora Gonçalves pagou', find: 'Gonçalves' },
      { text: 'Prezado João, obrigado', find: 'João' },
      { text: 'Silva', key: 'cliente.sobrenome' },
      // Italian
      { text: 'Cognome: De Niccolò', find: 'De Niccolò' },
      { text: 'Nome e cognome: Anna D’Angelo', find: 'Anna D’Angelo' },
      { text: 'il Sig. Rossi e la Sig.ra Bianchi', find: 'Bianchi' },
      { text: 'Gentile Anna, grazie', find: 'Anna' },
      { text: 'Rossi', key: 'intestatario_carta' },
      // Dutch
      { text: 'Achternaam: van den Berg', find: 'van den Berg' },
      { text: 'Mevr. de Vries belde', find: 'de Vries' },
      { text: 'de heer Jansen', find: 'Jansen' },
      { text: 'bel dhr. Jansen', find: 'Jansen' },
      { text: 'Beste Daniël, bedankt', find: 'Daniël' },
      { text: 'Jan', key: 'klant.voornaam' },
    ],
    reject: [
      { text: 'AWS IoT Data Plane', key: 'serviceFullName' }, // of a service
      { text: 'Auth login returns token', key: 'test.full_name' }, // of a test
      'Ms Elapsed: 123', // milliseconds
      'Attn: SRE on call', // a team
      { text: 'octocat/Hello-World', key: 'repository.full_name' }, // a repository
      { text: 'ghcr.io/shop/api:1.4.2', key: 'image.full_name' }, // an image
      'fullName: com.shop.TokenService', // a class
      'FullName: System.String', // a type
      'customer name: REDACTED REDACTED the', // what was masked in a URL
      { text: 'checkout', key: 'name' }, // a service, a metric
      { text: 'jane', key: 'username' }, // an account
      { text: 'cart', key: 'service.name' }, // a service
      'name: checkout', // anything
      'last name is required', // prose
      { text: '<first name>', key: 'first_name' }, // placeholder
      'service name: Checkout', // a service
      'host name Berlin, event name: Login, file name Report', // other things
      'First Name Last Name Email', // the head of a table
      'full name (Legal) and customer name (Optional)', // what kind
      'full name (First Last)', // how it is written
      'Customer Name Required', // a state
      'cardholder Verification Failed', // a state
      'first name NULL', // nothing
      'Hello World, this is a test', // nobody
      'Hello Kubernetes 1.31', // no comma
      'my name is required', // a field
      'ich heiße das gut', // prose
      'Dear Customer, your order', // everybody
      'Hi Team, the build is red', // everybody
      'Dear Sir or Madam,', // everybody
      'Sehr geehrte Damen und Herren,', // everybody
      'Liebe Kolleginnen und Kollegen,', // everybody
      'Hallo zusammen,', // everybody
      'Bonjour Madame, Monsieur,', // everybody
      'Monsieur le Président', // an office
      'Estimados clientes:', // everybody
      'Sr. Software Engineer wanted', // Senior
      'Ms Word crashed', // a product
      'took 200 Ms Timeout', // a unit
      'at 5 P.M. Eastern time', // a time
      'written by John M. Smith', // an initial
      'attn: Legal Services', // a department
      '12 Sunset Dr. Springfield', // a street
      'Sig. Level: High', // another abbreviation
      'Caro, cara, ciao', // no name
      'nome: Checkout', // anything
      'Naam: Checkout', // anything
      'Nachname fehlt', // prose
      'Vorname ist Pflichtfeld', // prose
      'el apellido es obligatorio', // prose
      'le prénom est obligatoire', // prose
      'o sobrenome é obrigatório', // prose
      'il cognome è obbligatorio', // prose
      '姓名: 必填', // prose
      'nazwisko: wymagane', // prose
      'achternaam is verplicht', // prose
      'com.example.Mr.Smith', // a class
    ],
  },
  'person.full-name': {
    accept: [
      { text: 'Jane Roe', key: 'user.name' },
      { text: 'Priya van der Okonkwo', key: 'body.users.name' },
      { text: 'Jane M. McDonald', key: 'customers.name' },
      { text: 'Zoë O’Neil-Lefèvre', key: 'billing_details.name' },
      { text: '{"author_name":"Jane Roe"}', find: 'Jane Roe' },
      { text: 'Jane Roe', key: 'user.displayName' },
      { text: 'Jane Roe', key: 'payer.name' },
      { text: 'buyerName=&consignee_name="Jane Roe"', find: 'Jane Roe' },
      { text: 'From: "Jane Roe" <sip:x@corp.example>;tag=1', find: 'Jane Roe' },
      { text: 'Saved Customer(id=12, name=Jane Roe, active=true)', find: 'Jane Roe' },
      { text: 'User {\n    id: 5,\n    name: Some(\n        "Jane Roe",\n    ),\n}', find: 'Jane Roe' },
    ],
    reject: [
      { text: 'PostgreSQL Native', key: 'driver.name' }, // of a database
      'User(name=admin)',
      'From: "Front Desk Service" <sip:x>', // of a room
      'Member(name=Service Account)', // of a machine
      'Contact(topic=Topic(name=Order Created))', // of something inside
      { text: 'chrome', key: 'driverName' }, // of a browser
      { text: 'jroe42', key: 'user.name' }, // an account
      { text: 'Jane', key: 'user.name' }, // may be one
      { text: 'Checkout Service', key: 'owner.name' }, // a service
      { text: 'Platform Team', key: 'owner.name' }, // a team
      { text: 'GitHub Actions', key: 'author.name' }, // a program
      { text: 'Acme Corp', key: 'customers.name' }, // a company
      { text: 'System Administrator', key: 'user.name' }, // a role
      { text: 'etcd-member-1', key: 'members.name' }, // a machine
      { text: 'Jane Roe', key: 'displayName' }, // of anything
      { text: 'Jane Roe', key: 'name' }, // of anything
    ],
  },
  'person.short-name': {
    accept: [
      { text: 'Jane', key: 'fname' },
      { text: 'Jane', key: 'body.name.first' },
      { text: 'fname=Jane&lname=McRoe', find: 'McRoe' },
      { text: '{"lname":"Müller-Lüdenscheid"}', find: 'Müller-Lüdenscheid' },
    ],
    reject: [
      'fname=main.c', // a file
      'isNameFirst: n.isNameFirst', // a flag
      'restricted-name-first = ALPHA', // a grammar
      'fname=/tmp/Upload', // a file
      'fname: handle_request', // a function
      'fname=OnClick', // a function
      { text: 'README', key: 'fname' }, // a file
    ],
  },
  'person.birth-date': {
    accept: [
      { text: 'date of birth: 1980/5/7', find: '1980/5/7' },
      { text: 'born 1980-05-17 in', find: '1980-05-17' },
      { text: 'DOB 05/17/1980', find: '05/17/1980' },
      { text: 'BEGIN:VCARD\nBDAY:1980-05-17\nEND:VCARD', find: '1980-05-17' },
      { text: 'PID|1||123^^^H^MR||Roe^Jane^A||19800517|F', find: '19800517' },
      { text: 'DMG*D8*19800517*F~', find: '19800517' },
      { text: '{:date-of-birth #inst "1980-05-17T00:00:00.000-00:00"}', find: '1980-05-17' },
      { text: "DTM+329:19800517:102'", find: '19800517' },
      { text: 'dob (17.10.1956)', find: '17.10.1956' },
      { text: "birth date '1980-05-17'", find: '1980-05-17' },
      { text: 'date of birth 17 May 1980', find: '17 May 1980' },
      { text: 'geboren am 17.5.1980', find: '17.5.1980' },
      { text: 'birth_date=1980-05-17', find: '1980-05-17' },
      { text: '1980-05-17', key: 'user.birthdate' },
      { text: 'born on May 17, 1980', find: 'May 17, 1980' },
      { text: 'Birthday: 17th May 1980', find: '17th May 1980' },
      { text: 'Geburtsdatum 17. Mai 1990', find: '17. Mai 1990' },
      { text: 'Geburtsdatum: 17.05.1990', find: '17.05.1990' },
      { text: 'geb. am 3. März 1990', find: '3. März 1990' },
      { text: '17.05.1990', key: 'kunde.geburtsdatum' },
      { text: 'Date de naissance : 17 août 1990', find: '17 août 1990' },
      { text: 'née le 1er février 1990 à Paris', find: '1er février 1990' },
      { text: '17/05/1990', key: 'date_naissance' },
      { text: 'Fecha de nacimiento: 17 de mayo de 1990', find: '17 de mayo de 1990' },
      { text: 'nacida el 3/5/1990', find: '3/5/1990' },
      { text: '1990-05-17', key: 'fechaNacimiento' },
      { text: 'Data de nascimento: 3 de março de 1985', find: '3 de março de 1985' },
      { text: 'nascido em 03/05/1985', find: '03/05/1985' },
      { text: '03/05/1985', key: 'data_nascimento' },
      { text: 'nata il 3 gennaio 1985', find: '3 gennaio 1985' },
      { text: 'Data di nascita: 03/01/1985', find: '03/01/1985' },
      { text: '03/01/1985', key: 'dataNascita' },
      { text: 'geboren op 3 maart 1985', find: '3 maart 1985' },
      { text: 'Geboortedatum: 3-3-1985', find: '3-3-1985' },
      { text: '3-3-1985', key: 'klant.geboortedatum' },
      {
        text: 'dob=Thu Mar 21 1985 00:00:00 GMT+0000 (Coordinated Universal Time)',
        find: 'Thu Mar 21 1985 00:00:00 GMT+0000 (Coordinated Universal Time)',
      },
      { text: 'dateOfBirth 1985-03-21 is in the future', find: '1985-03-21' },
      { text: 'dateOfBirth=datetime.date(1985, 3, 21)', find: 'datetime.date(1985, 3, 21)' },
    ],
    reject: [
      'created 1980-05-17', // another date
      '1980-05-17', // no word for it
      'born 1980-15-37', // no such day
      'born to run', // prose
      'born (17.13.1980)', // no such day
      'born 17 Foo 1990', // no such month
      'geboren am Rhein', // prose
      'donné le 17.05.2020', // another word
      'stubborn 1980-05-17', // another word
      'Erstellungsdatum: 17.05.2020', // another date
      'date de livraison : 17 mai 2020', // another date
      'fecha de entrega: 17 de mayo de 2020', // another date
      'data di consegna: 17 maggio 2020', // another date
      'leverdatum: 3-3-2020', // another date
      'fecha de nacimiento obligatoria', // prose
      'geboortedatum ontbreekt', // prose
      { text: '1980-05-17', key: 'release.date' }, // another date
    ],
  },
};

describeFamily('person', person, examples);
