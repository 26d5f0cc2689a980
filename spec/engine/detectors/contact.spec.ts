import { expect } from 'chai';
import { getCountries, getExampleNumber } from 'libphonenumber-js/min';
import mobileExamples from 'libphonenumber-js/mobile/examples';
import { contact } from '../../../lib/engine/detectors/contact.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { foundIn } from '../../support/found.js';

const examples: ExamplesOf<typeof contact> = {
  'contact.email': {
    accept: [
      'john.doe@example.com',
      { text: 'to=john.doe+tag@mail.example.co.uk&x=1', find: 'john.doe+tag@mail.example.co.uk' },
      { text: 'mailto:jane@example.org?subject=x', find: 'jane@example.org' },
      { text: 'User <jane_roe@example.io>, hello', find: 'jane_roe@example.io' },
      { text: "where email = 'o'brien@example.com'", find: "o'brien@example.com" },
      { text: '/users/john.doe%40example.com/orders', find: 'john.doe%40example.com' },
      { text: 'sent to a@b.de.', find: 'a@b.de' },
      { text: 'ops@[192.0.2.1] bounced', find: 'ops@[192.0.2.1]' },
      { text: 'jörg@müller.de', find: 'jörg@müller.de' },
      'x@xn--bcher-kva.xn--p1ai',
      { text: '{"to":"john@163.com"}', find: 'john@163.com' },
      { text: 'email:john@example.com', find: 'john@example.com' },
      { text: '"john doe"@example.com rejected', find: '"john doe"@example.com' },
      { text: 'a@example.com,b@example.com', find: 'b@example.com' },
      { text: 'from rabbit@example.com', find: 'rabbit@example.com' },
      { text: 'mail/JOHN@EXAMPLE.COM', find: 'JOHN@EXAMPLE.COM' },
      { text: 'john@localhost', key: 'user.email' },
      { text: 'john@localhost', key: 'kunde.mailadresse' },
      { text: 'john@localhost', key: 'client.adresse_mail' },
      { text: 'john@localhost', key: 'correo_electrónico' },
      { text: 'john@localhost', key: 'endereco_de_email' },
      { text: 'john@localhost', key: 'indirizzoEmail' },
      { text: 'john@localhost', key: 'klant.emailadres' },
    ],
    reject: [
      'myhost@8742', // process name
      'npm i @babel/core@7.24.0', // package
      'lodash@4.17.21', // package
      'react@18.2.0-rc.next', // package
      'registry/image@sha256:0123abcd', // image
      'logo@2x.png', // file
      'icon@3x.webp', // file
      'git@github.com:org/repo.git', // repository
      'user@1000.service', // unit
      'to=john%2Bnews%40mail.example.com', // a part, by escapes: all of it is found where they are undone
      'git@', // nothing behind
      '@example.com', // nothing before
      'deploy@host.example.com:/srv/www', // scp
      'postgres://john:pass@db.example.com/shop', // userinfo of a URL
      'https://john@example.com/', // userinfo of a URL
      'com.example.Foo@1b2c3d4e', // Java object
      'john@example', // no top level
      'john.@example.com', // ends in a dot
      'fn@app.min.js:10:5', // stack frame
      'no matching MAC found: hmac-sha2-256-etm@openssh.com,umac-128@openssh.com', // algorithms
      'node rabbit@rabbitmq-0.rabbitmq-nodes.default down', // a node
      'celery@worker-1.shop.svc.cluster.local ready', // a node
      'HTTP/api.shop.example@CORP.EXAMPLE.COM', // a service of Kerberos
      's3://bucket/orders@v2.parquet', // file
      'orders@1.avsc', // file
      { text: 'verified', key: 'user.email' }, // a state
    ],
  },
  'contact.phone': {
    accept: [
      '+14155552671',
      { text: 'called +1 (555) 123-4567 twice', find: '+1 (555) 123-4567' },
      { text: 'to +49 30 901820, then', find: '+49 30 901820' },
      '+44 20 7946 0958',
      '+49 (0)30 901820',
      { text: 'to=%2B14155552671&x', find: '%2B14155552671' },
      '555-123-4567',
      { text: 'reach (555) 123-4567 now', find: '(555) 123-4567' },
      '555.123.4567',
      { text: 'Tel: 030 901820', find: '030 901820' },
      { text: 'phone 0301234567', find: '0301234567' },
      { text: 'SMS to 00442079460958 failed', find: '00442079460958' },
      { text: 'mobile 07700 900123', find: '07700 900123' },
      { text: 'Téléphone 01 23 45 67 89', find: '01 23 45 67 89' },
      { text: 'celular (11) 91234-5678', find: '(11) 91234-5678' },
      { text: '030/901820', key: 'customer.phone' },
      { text: 'Mobilnummer 0151 23456789', find: '0151 23456789' },
      { text: 'erreichbar unter 030 901820', find: '030 901820' },
      { text: 'joignable au 06 12 34 56 78', find: '06 12 34 56 78' },
      { text: 'teléfono 912 345 678', find: '912 345 678' },
      { text: 'móvil: 612 34 56 78', find: '612 34 56 78' },
      { text: 'telemóvel 912 345 678', find: '912 345 678' },
      { text: 'cellulare 333 1234567', find: '333 1234567' },
      { text: 'telefoon 020 1234567', find: '020 1234567' },
      { text: 'mobiel 06 12345678', find: '06 12345678' },
      { text: 'gsm 0470 12 34 56', find: '0470 12 34 56' },
      { text: 'phone 076 562 51 53 was', find: '076 562 51 53' },
      { text: 'phone number 076-108 74 32', find: '076-108 74 32' },
      { text: 'mobile 098931 80228', find: '098931 80228' },
      { text: 'telephone 01512 0097716', find: '01512 0097716' },
      { text: 'phoneNumber=(21) 96085-9101', find: '(21) 96085-9101' },
      { text: 'tel (0351) 123456', find: '(0351) 123456' },
      { text: 'phone 8 (912) 345-67-89', find: '8 (912) 345-67-89' },
      { text: 'phone 34 41 23 45', find: '34 41 23 45' },
      { text: '0151 23456789', key: 'kunde.mobilnummer' },
      { text: '06 12 34 56 78', key: 'client.numéro_de_téléphone' },
      { text: '612 34 56 78', key: 'cliente.telefonoMovil' },
      { text: '912 345 678', key: 'numero_de_telefone' },
      { text: '333 1234567', key: 'numero_telefono' },
      { text: '06 12345678', key: 'klant.telefoonnummer' },
      { text: 'phone=+41765052519 302 in 14 ms', find: '+41765052519' }, // what follows is none of it
      { text: 'phone=+41 76 505 25 19 302 in 14 ms', find: '+41 76 505 25 19' },
      { text: 'phone=%2B33 612 034 120 302 in', find: '%2B33 612 034 120' },
      { text: 'phone=0401 493 931 302 in 14 ms', find: '0401 493 931' },
      { text: 'phone=602 677 819 302 in 14 ms', find: '602 677 819' },
      { text: 'phone=0765052519 302 in 14 ms', find: '0765052519' },
      { text: 'phone: 06 12 34 56 78 in 14 ms', find: '06 12 34 56 78' }, // all of it
      { text: 'sent to +491701234567 in 14 ms', find: '+491701234567' },
      { text: '+491701234567,-5.00,EUR', find: '+491701234567' },
      { text: 'delta for phone +491701234567', find: '+491701234567' },
      { text: 'contact +1.7035555555 updated', find: '+1.7035555555' }, // RFC 5733
      { text: 'call 1.800.555.1234', find: '1.800.555.1234' },
      { text: 'PID|1||||Roe^Jane||||||||5551234567', find: '5551234567' },
      { text: 'PER*IC*JANE ROE*TE*2125550199~', find: '2125550199' },
      { text: 'phone 7.912.345.6789', find: '7.912.345.6789' },
    ],
    reject: [
      '2024-05-01', // date
      '2024-05-01T12:00:00+02:00', // offset
      '192.168.100.200', // address
      'version 1.2.3-4567', // version
      '1700000000000', // milliseconds
      'sku 100-200-3000', // area cannot begin with 1
      '555-023-4567', // exchange cannot begin with 0
      '0301234567', // no word for it
      'sms queued at 1714557600000', // milliseconds
      'delta +123', // too short
      'heap delta +40299953', // a difference
      'delta=+499071664 bytes', // likewise
      'clockSkew: +40299953', // likewise
      'drift=+63.314606', // decimals
      'change +7.18548755811314', // likewise
      'took +6120.392ms', // a unit
      'x +3.526077e-05', // an exponent
      'freed +40299953 bytes', // a unit
      '-1.234567 +40299953', // a negative number beside it
      'Chrome/1.774.734.7002', // version
      '7.774.734.7002', // version
      '+999 123 456 789', // no such country
      'took 3.14159265 s', // decimals
      '550e8400-e29b-41d4-a716-446655440000', // UUID
      'tel-c0ffee00-1234-5678-abcd-ef0123456789', // UUID behind a word for it
      'phone 2024-05-01 12:00', // date
      'phone=098416%2009219', // begins in the middle of an escape
      'tel 7338545820:AAEabcdefghijklmnopqrstuvwxyz012345', // a token
      'GET /callback?id=7338545820', // of a program
      'phone verification took 12 34 ms', // counts
      'served 34 41 23 45 rows', // no word for it
      { text: 'ringing', key: 'phone' }, // a state
      '0151 23456789', // no word for it
      '06 12 34 56 78', // no word for it
      '612 34 56 78', // no word for it
      '0470 12 34 56', // no word for it
      'Bestellung 0151 23456789', // an order
      'numéro de commande 0612345678', // an order
      'pedido 612345678', // an order
      'ordine 3331234567', // an order
      'bestelling 0612345678', // an order
      'Telefon klingelt', // prose
      'téléphone occupé', // prose
      { text: 'ocupado', key: 'telefono' }, // a state
    ],
  },
  'contact.postal-address': {
    accept: [
      { text: '12 Main Street', key: 'customer.street' },
      { text: 'Hauptstr. 5', key: 'address_line_1' },
      { text: 'Flat 3', key: 'shipping.address.line2' },
      { text: 'street="12 Main Street"', find: '12 Main Street' },
      { text: 'street 8 rue de la Paix was rejected', find: '8 rue de la Paix' },
      { text: 'the street (Lindenstraße 14, 10115 Berlin)', find: 'Lindenstraße 14, 10115 Berlin' },
      {
        text: 'BEGIN:VCARD\nFN:Jane\nADR;TYPE=home:;;12 Main Street;Bonn;;;\nEND:VCARD',
        find: ';;12 Main Street;Bonn;;;',
      },
      { text: 'PID|1||||Roe^Jane||||||12 Main Street^^Bonn|', find: '12 Main Street^^Bonn' },
      { text: 'N3*12 MAIN STREET~N4*BONN*NY*10001~', find: '12 MAIN STREET' },
      { text: ':59:/87654321\nJim Poe\n7 Side Street\n:70:x', find: '7 Side Street' },
      { text: 'Main Street', key: 'PstlAdr.StrtNm' },
      { text: 'home address "12 Main Street"', find: '12 Main Street' },
      { text: "home address '12 O’Connell Street'", find: '12 O’Connell Street' },
      { text: 'X-Billing-Address: 1600 Elm Avenue, Apt 4B', find: '1600 Elm Avenue, Apt 4B' },
      { text: 'Shipping Address: 12 Main Street, Apt 4, Boston was refused', find: '12 Main Street, Apt 4, Boston' },
      { text: 'billing address 500 5th Avenue, New York, NY 10110', find: '500 5th Avenue, New York, NY 10110' },
      { text: 'she lives at 221B Baker Street, London NW1 6XE.', find: '221B Baker Street, London NW1 6XE' },
      { text: 'I live at 12 Main Street now', find: '12 Main Street' },
      { text: "j'habite au 8 rue de la Paix", find: '8 rue de la Paix' },
      { text: 'Lieferadresse: Hauptstr. 5, 80331 München', find: 'Hauptstr. 5, 80331 München' },
      { text: 'Anschrift: Am Markt 3', find: 'Am Markt 3' },
      { text: 'wohnhaft in der Hauptstr. 5', find: 'Hauptstr. 5' },
      { text: 'adresse de livraison : 12 rue de la Paix, 75002 Paris', find: '12 rue de la Paix, 75002 Paris' },
      { text: 'dirección de envío: Calle Mayor, 3, 28013 Madrid', find: 'Calle Mayor, 3, 28013 Madrid' },
      { text: 'endereço de entrega: Rua das Flores, 123, Porto', find: 'Rua das Flores, 123, Porto' },
      { text: 'residente in Via Roma 12, 00184 Roma', find: 'Via Roma 12, 00184 Roma' },
      { text: 'bezorgadres: Keizersgracht 123, 1015 CJ Amsterdam', find: 'Keizersgracht 123, 1015 CJ Amsterdam' },
      { text: 'Hauptstr. 5', key: 'kunde.lieferadresse' },
      { text: '12 rue de la Paix', key: 'adresse_facturation' },
      { text: 'Calle Mayor 3', key: 'cliente.domicilio' },
      { text: 'Rua das Flores 12', key: 'endereço' },
      { text: 'Via Roma 12', key: 'indirizzo_di_consegna' },
      { text: 'Dorpsstraat 5', key: 'klant.straat' },
    ],
    reject: [
      { text: '10.0.0.1:5432', key: 'address' }, // infrastructure
      { text: '10.0.0.1', key: 'server.address' }, // infrastructure
      'address=10.0.0.1', // infrastructure
      '12 Main Street', // no name for it
      'Wall Street 12 Monkeys', // a part of a name
      'street 12 was closed', // no name of one
      'street view is loading', // prose
      { text: 'null', key: 'street' }, // nothing
      'address: 12 Main Street', // whose, nobody says
      'shipping address is required', // prose
      'billing address id 12', // an id
      'home address 0x7ffd5e8a', // of memory
      'mailing address none', // nothing
      'wohnhaft in Berlin', // no house
      'Lieferadresse fehlt', // prose
      'adresse de livraison inconnue', // prose
      'dirección de envío no válida', // prose
      'endereço de entrega em falta', // prose
      'indirizzo di consegna mancante', // prose
      'bezorgadres ontbreekt', // prose
      { text: '10.0.0.1', key: 'adresse' }, // infrastructure
      { text: '10.0.0.1', key: 'adres' }, // infrastructure
    ],
  },
  'contact.street-address': {
    accept: [
      { text: '12 Main Street, Springfield', key: 'address' },
      { text: 'Hauptstr. 5, 10115 Berlin', key: 'user.address' },
      { text: 'Hauptstr. 5', key: 'adresse' },
      { text: '{"address":"12 Main Street"}', find: '12 Main Street' },
      { text: '{"address": "350 5th Ave, New York, NY 10118", "page": 2}', find: '350 5th Ave, New York, NY 10118' },
      { text: 'ул. Ленина, д. 52', key: 'адрес' },
      { text: '北京市朝阳区建国路88号', key: '地址' },
      { text: '{"주소":"서울시 강남구 테헤란로 152"}', find: '서울시 강남구 테헤란로 152' },
    ],
    reject: [
      { text: '10.0.0.1:5432', key: 'address' }, // infrastructure
      { text: 'db-1.internal', key: 'address' }, // infrastructure
      { text: 'Rack 12, Row 5', key: 'address' }, // in a data center
      { text: 'Berlin, Germany', key: 'address' }, // a town
      'address: 12 Main Street', // whose, nobody says
      '{"address":"https://shop.example/street/5"}', // a URL
      'адрес: 10.0.0.1', // infrastructure
      '{"地址":"不能为空"}', // prose
    ],
  },
};

describeFamily('contact', contact, examples);

/** Numbers of fewer than eight digits are too short to tell, and these countries have groups of their own. */
const OF_THEIR_OWN = ['AR', 'CI', 'HT', 'LA', 'LT', 'TM'];

describe('contact.phone: national forms', function () {
  for (const country of getCountries()) {
    const national = getExampleNumber(country, mobileExamples)?.formatNational() ?? '';
    if (national.replace(/\D/g, '').length < 8 || OF_THEIR_OWN.includes(country)) continue;
    it(`finds ${country}: ${national}`, () =>
      expect(foundIn(contact, `the phone ${national} was rejected`)).to.include(national));
  }
});
