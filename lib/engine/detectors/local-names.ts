/*
 * Names that values stand under in forms, in JSON and behind labels, one language a line: Swedish, Danish, Norwegian, Finnish, Czech, Slovak, Polish,
 * Hungarian, Romanian, Turkish, Russian, Ukrainian, Greek, Japanese, Chinese, Korean, Arabic, Hindi, and what the lists of detectors do not have of
 * German, French, Spanish, Italian, Portuguese and Dutch. As they are written in ASCII they are known, too (scan/folded-names). Words that have other
 * meanings (`ad`, `namn`, `имя`) are none: what stands under them tells nothing.
 */

export const LOCAL_PASSWORDS = [
  'zugangspasswort', 'anmeldepasswort',
  'mot de passe actuel', 'nouveau mot de passe',
  'contraseña nueva', 'contraseña actual', 'nueva contraseña',
  'codice segreto',
  'senha atual', 'nova senha',
  'kodeord', 'løsenord', 'gjenta passord', 'kodord',
  'nové heslo', 'heslo znovu', 'heslo znova', 'prihlasovacie heslo', 'přihlašovací heslo',
  'hasło jednorazowe', 'powtórz hasło',
  'parolă nouă', 'parola nouă',
  'şifre tekrar', 'yeni şifre', 'yeni parola', 'kullanıcı şifresi', 'şifresi',
  'новый пароль', 'кодовое слово', 'пароль пользователя',
  'новий пароль', 'кодове слово',
  'κωδικός πρόσβασης', 'συνθηματικό', 'νέος κωδικός',
  'パスフレーズ', '合言葉',
  '通行码', '密語',
  '패스워드', '암호', '비번',
  'كلمة السر', 'الرقم السري', 'كلمه المرور', 'كلمه السر', 'رمز المرور', 'رمز عبور',
  'पासवर्ड', 'कूटशब्द',
] as const; // biome-ignore format: one language a line

export const LOCAL_PINS = [
  'pinkod', 'pin kod', 'pinkode', 'pin kode', 'pinkoodi', 'tunnusluku', 'pin kód', 'kod pin', 'cod pin', 'pin kodu', 'пин код', 'пинкод', 'пін код', 'κωδικός pin', '핀번호', 'رقم pin',
] as const; // biome-ignore format: one language a line

export const LOCAL_CODES = [
  'engångskod', 'engangskode', 'kertakäyttökoodi', 'ověřovací kód', 'overovací kód', 'jednorazowy kod', 'kod jednorazowy', 'kod sms', 'ellenőrző kód', 'cod de verificare', 'onay kodu', 'tek kullanımlık şifre',
  'код из смс', 'смс код', 'одноразовый код', 'одноразовый пароль', 'код підтвердження', 'κωδικός επαλήθευσης', 'ワンタイムパスワード', '动态密码', '短信验证码', '校验码', '보안코드', 'رمز التحقق', 'ओटीपी',
] as const; // biome-ignore format: one language a line

export const LOCAL_SECRETS = [
  'hemlig nyckel', 'hemlighet', 'privat nyckel', 'hemmelig nøgle', 'hemmelig nøkkel', 'privat nøkkel', 'salainen avain', 'yksityinen avain',
  'tajný klíč', 'soukromý klíč', 'súkromný kľúč', 'tajny klucz', 'klucz prywatny', 'titkos kulcs', 'privát kulcs', 'cheie secretă', 'cheie privată', 'gizli anahtar', 'özel anahtar',
  'секретный ключ', 'закрытый ключ', 'приватный ключ', 'секретний ключ', 'приватний ключ', 'μυστικό κλειδί', 'ιδιωτικό κλειδί', '秘密鍵', '暗号鍵', '密钥', '密鑰', '私钥', '私鑰', '비밀키', '개인키', 'المفتاح السري', 'المفتاح الخاص', 'गुप्त कुंजी',
] as const; // biome-ignore format: one language a line

export const LOCAL_API_KEYS = [
  'clé d accès', 'llave api', 'llave de acceso', 'chave de acesso', 'chiave d accesso', 'api nyckel', 'åtkomstnyckel', 'api nøgle', 'adgangsnøgle', 'api nøkkel', 'tilgangsnøkkel', 'api avain', 'api klíč', 'přístupový klíč', 'api kľúč', 'klucz api', 'klucz dostępu', 'api kulcs', 'cheie api', 'api anahtarı',
  'erişim anahtarı', 'ключ api', 'api ключ', 'ключ доступа', 'ключ доступу', 'κλειδί api', 'apiキー', 'アクセスキー', 'api密钥', 'api密鑰', '访问密钥', 'api키', 'مفتاح api', 'api कुंजी',
] as const; // biome-ignore format: one language a line

/** First, last and full names. */
export const LOCAL_PERSONS = [
  'vollständiger name', 'vor und nachname', 'name des kunden', 'rufname',
  'nom et prénom', 'prénom et nom', 'nom et prénoms', 'nom usuel',
  'nombre de pila', 'primer nombre', 'segundo nombre', 'primer apellido', 'segundo apellido', 'nombre y apellidos', 'nombre y apellido',
  'nome di battesimo', 'nominativo',
  'primeiro nome', 'último nome', 'nome e sobrenome', 'nome e apelido', 'nome do titular',
  'roepnaam', 'voor en achternaam', 'voorletters',
  'förnamn', 'efternamn', 'tilltalsnamn', 'fullständigt namn', 'för och efternamn', 'kundnamn', 'kortinnehavare', 'kontoinnehavare',
  'fornavn', 'efternavn', 'etternavn', 'fulde navn', 'fullt navn', 'kundenavn', 'kortholder', 'kortholders navn', 'kontohaver',
  'etunimi', 'sukunimi', 'koko nimi', 'asiakkaan nimi', 'kortinhaltija',
  'křestní jméno', 'příjmení', 'jméno a příjmení', 'celé jméno', 'jméno zákazníka', 'držitel karty', 'rodné příjmení', 'krstné meno', 'priezvisko', 'meno a priezvisko', 'celé meno', 'meno zákazníka',
  'imiona', 'nazwisko rodowe', 'nazwisko panieńskie', 'nazwa klienta', 'posiadacz karty', 'właściciel rachunku',
  'keresztnév', 'vezetéknév', 'családnév', 'teljes név', 'ügyfél neve', 'kártyabirtokos',
  'prenume', 'prenumele', 'nume de familie', 'nume complet', 'numele complet', 'nume și prenume', 'titular card', 'titularul cardului',
  'adı soyadı', 'adınız soyadınız', 'ad soyadı', 'isim soyisim', 'soyisim', 'kart sahibi', 'hesap sahibi',
  'полное имя', 'имя и фамилия', 'имя клиента', 'фио клиента', 'держатель карты', 'имя отчество', 'девичья фамилия',
  'прізвище', 'по батькові', 'піб', 'повне імʼя', 'повне ім’я', 'імʼя та прізвище', 'власник картки',
  'επώνυμο', 'ονοματεπώνυμο', 'όνομα πελάτη', 'πλήρες όνομα', 'κάτοχος κάρτας', 'πατρώνυμο', 'μικρό όνομα',
  '姓', '苗字', '名義人', 'カナ氏名', 'ふりがな', 'カード名義', '口座名義', '契約者名', '患者名', '受取人名', '宛名',
  '真实姓名', '真實姓名', '客户名称', '收货人', '收貨人', '持卡人', '户名', '开户人', '患者姓名', '寄件人', '聯絡人', '聯繫人', '收件者',
  '성함', '예금주', '수령인', '받는사람', '받는분', '보내는분', '카드소유자', '환자명', '신청자명', '담당자명',
  'الاسم الأول', 'الاسم الاول', 'اسم العائلة', 'الاسم الكامل', 'الاسم الأخير', 'الاسم بالكامل', 'اسم العميل', 'اسم الأب', 'اسم المستلم', 'اسم حامل البطاقة', 'اللقب', 'نام خانوادگی',
  'पहला नाम', 'अंतिम नाम', 'उपनाम', 'कुलनाम', 'पूरा नाम', 'ग्राहक का नाम', 'पिता का नाम', 'मरीज का नाम',
] as const; // biome-ignore format: one language a line

export const LOCAL_BIRTH_DATES = [
  'né le', 'née le', 'fecha nac', 'nato il', 'nata il', 'födelsedatum', 'födelsedag', 'fødselsdato', 'fødselsdag', 'fødsels dato', 'syntymäaika', 'syntymäpäivä', 'datum narození', 'dátum narodenia', 'data ur',
  'születési dátum', 'születési idő', 'születésnap', 'data nașterii', 'data naşterii', 'doğum günü', 'doğum tarihiniz', 'день рождения', 'дата народження', 'день народження', 'ημερομηνία γέννησης', 'ημ γέννησης', '誕生日', '生日', '出生年月日', '出生年月', '생일', '출생일', 'تاريخ الميلاد', 'تاريخ الولادة', 'تاریخ تولد',
  'जन्म तिथि', 'जन्मतिथि', 'जन्म तारीख', 'जन्म दिनांक',
] as const; // biome-ignore format: one language a line

export const LOCAL_PHONES = [
  'festnetznummer', 'festnetz', 'mobilfunknummer', 'numéro de portable', 'numéro de mobile', 'tél', 'téléphone mobile', 'número de móvil', 'número de celular', 'teléfono fijo', 'numero cellulare', 'recapito telefonico', 'celular whatsapp', 'mobiele telefoon', 'telefoonnr', 'mobielnummer',
  'mobil', 'mobiltelefonnummer', 'telefon nr', 'tlf', 'tlf nr', 'telefonnr', 'mobilnr', 'puhelin', 'puhelinnumero', 'matkapuhelin', 'telefonní číslo', 'telefónne číslo', 'mobilní telefon', 'číslo mobilu', 'nr telefonu', 'telefon komórkowy', 'numer komórki', 'telefonszám', 'mobilszám', 'mobiltelefonszám',
  'număr de telefon', 'număr telefon', 'nr telefon', 'telefon numarası', 'telefon no', 'cep telefonu no', 'cep no', 'gsm no', 'мобильный', 'мобильный телефон', 'моб телефон', 'контактный телефон', 'номер телефону', 'мобільний', 'мобільний телефон', 'τηλέφωνο', 'κινητό', 'κινητό τηλέφωνο', 'αριθμός τηλεφώνου',
  '電話', '携帯番号', '携帯', '連絡先', '电话', '电话号码', '联系电话', '手机', '手機', '手機號碼', '聯絡電話', '電話號碼', '휴대폰번호', '휴대전화', '휴대전화번호', '핸드폰', '핸드폰번호', '연락처', '전화', 'رقم الهاتف', 'الهاتف', 'هاتف', 'رقم الجوال', 'الجوال', 'رقم الموبايل', 'رقم المحمول', 'شماره تلفن', 'شماره موبایل',
  'फोन नंबर', 'फ़ोन नंबर', 'मोबाइल नंबर', 'मोबाइल', 'फ़ोन', 'फोन', 'दूरभाष',
] as const; // biome-ignore format: one language a line

/** What sentences have before the number of a phone. */
export const PHONE_WORDS = [
  'puhelin', 'puhelinnumero', 'matkapuhelin', 'telefonszám', 'mobilnr', 'tlf', 'телефон', 'телефона', 'телефону', 'тел', 'мобильный', 'мобільний', 'τηλέφωνο', 'κινητό', '携帯', '連絡先', '手機', '전화', '휴대폰', '핸드폰', '연락처', 'هاتف', 'الهاتف', 'جوال', 'الجوال', 'मोबाइल', 'फोन', 'फ़ोन',
] as const; // biome-ignore format: a table

/** Names of streets and of whole addresses that say of whom or of what they are. */
export const LOCAL_STREETS = [
  'hausanschrift', 'privatadresse', 'heimadresse', 'meldeadresse', 'adresse du domicile', 'adresse de domicile', 'domicilio fiscal', 'dirección de entrega', 'dirección del cliente', 'indirizzo di residenza', 'morada fiscal', 'endereço residencial', 'woonplaats adres', 'afleveradres', 'thuisadres',
  'gatuadress', 'hemadress', 'bostadsadress', 'leveransadress', 'faktureringsadress', 'vejnavn', 'gateadresse', 'gatenavn', 'leveringsadresse', 'hjemmeadresse', 'faktureringsadresse', 'katuosoite', 'lähiosoite', 'kotiosoite', 'toimitusosoite', 'postiosoite',
  'ulice', 'ulice a číslo', 'doručovací adresa', 'dodací adresa', 'fakturační adresa', 'adresa bydliště', 'trvalé bydliště', 'bydliště', 'doručovacia adresa', 'trvalé bydlisko', 'adres dostawy', 'adres do korespondencji', 'adres klienta', 'adres zameldowania',
  'utca', 'utca házszám', 'lakcím', 'szállítási cím', 'számlázási cím', 'adresa de livrare', 'adresa de facturare', 'domiciliu', 'adres satırı', 'açık adres', 'ikametgah adresi', 'kargo adresi', 'sokak adı',
  'улица', 'адрес доставки', 'адрес проживания', 'адрес регистрации', 'домашний адрес', 'почтовый адрес', 'вулиця', 'адреса доставки', 'адреса проживання', 'домашня адреса', 'οδός', 'διεύθυνση κατοικίας', 'διεύθυνση αποστολής', '現住所', 'お届け先住所', '番地', '送付先', '住址', '家庭住址', '详细地址', '收件地址', '居住地址', '通讯地址', '戶籍地址',
  '상세주소', '배송지', '배송주소', '도로명주소', '집주소', '자택주소', 'عنوان المنزل', 'عنوان السكن', 'عنوان الشحن', 'اسم الشارع', 'الشارع', 'घर का पता', 'डाक पता',
] as const; // biome-ignore format: one language a line

/** Names of addresses of any kind: of people, machines and mailboxes. What stands there tells. */
export const ADDRESSES = [
  'address', 'full address', 'formatted address', 'user address', 'patient address', 'employee address', 'contact address', 'ship to', 'bill to', 'deliver to', 'address text', 'address full', 'current address', 'permanent address',
  'adresse', 'adres', 'adress', 'adresa', 'adresă', 'osoite', 'cím', 'адрес', 'адреса', 'διεύθυνση', '地址', '주소', 'العنوان', 'عنوان', 'पता',
] as const; // biome-ignore format: one language a line

export const LOCAL_POSTAL_CODES = [
  'codice avviamento postale', 'postnummer', 'post nr', 'postnr', 'postinumero', 'psč', 'poštovní směrovací číslo', 'směrovací číslo', 'kod pocztowy', 'irányítószám', 'cod poștal', 'cod poştal', 'posta kodu', 'почтовый индекс', 'поштовий індекс', 'ταχυδρομικός κώδικας', 'ταχυδρομικός κωδικός',
  '郵便番号', '邮编', '邮政编码', '郵遞區號', '우편번호', 'الرمز البريدي', 'पिन कोड', 'पिनकोड',
] as const; // biome-ignore format: one language a line

export const LOCAL_ACCOUNTS = [
  'numéro de compte', 'número de cuenta', 'número da conta', 'número de conta', 'tilinumero', 'číslo bankovního účtu', 'numer rachunku bankowego', 'număr de cont',
  'номер счёта', 'расчётный счёт', 'номер рахунку', 'αριθμός λογαριασμού', '账户号码', '银行账户', '계좌', 'رقم الحساب', 'رقم الحساب البنكي', 'खाता संख्या', 'खाता नंबर',
] as const; // biome-ignore format: one language a line

export const LOCAL_CARDS = [
  'numéro de carte bancaire', 'numero di carta', 'kortnummer', 'kortin numero', 'číslo karty', 'číslo platební karty', 'numer karty', 'kártyaszám', 'număr card', 'kart numarası', 'kart no',
  'номер карты', 'номер картки', 'αριθμός κάρτας', 'カード番号', 'クレジットカード番号', '卡号', '信用卡号', '信用卡號', '카드번호', '신용카드번호', 'رقم البطاقة', 'رقم بطاقة الائتمان', 'कार्ड नंबर', 'कार्ड संख्या',
] as const; // biome-ignore format: one language a line

export const LOCAL_CARD_CODES = [
  'código de seguridad tarjeta', 'säkerhetskod', 'sikkerhedskode', 'turvakoodi', 'bezpečnostní kód', 'kod cvv', 'güvenlik kodu', 'セキュリティコード', '安全码', '安全碼', 'رمز الأمان',
] as const; // biome-ignore format: one language a line

export const LOCAL_EMAILS = ['e posta', 'eposta', 'eposta adresi', 'e post', 'epost', 'e postadress', 'sähköposti', 'sähköpostiosoite', 'электронная почта', 'эл почта', 'почта', 'електронна пошта', 'メールアドレス', '邮箱', '電子郵件', '이메일', 'البريد الإلكتروني', 'ईमेल'] as const; // biome-ignore format: a table
