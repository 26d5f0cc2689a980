/*
 * Names that stand for the number of whatever country somebody is of, in English, German, French, Spanish, Portuguese, Italian, Dutch and Polish: context
 * of the types whose check or structure tells the country.
 */

/** An identity number or the number of an identity card. */
export const IDENTITY_NAMES = [
  'national id', 'nationalid', 'national identity', 'nationalidentity', 'national identification', 'national number', 'identity number', 'identity card', 'identity no', 'identity document', 'personal id', 'personal identity', 'personal identification', 'citizen id', 'citizen number', 'id card', 'government id',
  'ausweisnummer', 'ausweis-nr', 'personalausweis', 'identitätsnummer',
  'carte d\u2019identité', "carte d'identité", 'numéro d\u2019identité', "numéro d'identité", 'numéro d\u2019identification nationale', "numéro d'identification nationale",
  'documento de identidad', 'documento nacional de identidad', 'número de identidad', 'numero de identidad', 'número de identificación personal', 'cédula de identidad', 'cedula de identidad', 'identificación nacional',
  'carteira de identidade', 'bilhete de identidade', 'identificação civil',
  'carta d\u2019identità', "carta d'identità", 'documento d\u2019identità', "documento d'identità", 'numero d\u2019identità', "numero d'identità",
  'identiteitskaart', 'identiteitsbewijs', 'identiteitsnummer', 'persoonsnummer',
  'dowód osobisty', 'dowodu osobistego', 'numer identyfikacyjny',
] as const; // biome-ignore format: one language a line

/** A tax number. */
export const TAX_NAMES = [
  'tax id', 'taxid', 'tax number', 'taxnumber', 'tax no', 'tax identification', 'taxpayer id', 'taxpayer number', 'taxpayer identification',
  'steuernummer', 'steuer-nr', 'steuer-id', 'steueridentifikationsnummer',
  'numéro fiscal', 'numero fiscal', 'identifiant fiscal',
  'identificación fiscal', 'identificacion fiscal', 'identificación tributaria', 'número fiscal',
  'identificação fiscal', 'identificacao fiscal', 'número de contribuinte', 'numero de contribuinte',
  'codice fiscale', 'belastingnummer', 'fiscaal nummer', 'numer identyfikacji podatkowej',
] as const; // biome-ignore format: one language a line

/** A social security number. */
export const SOCIAL_NAMES = [
  'social security', 'socialsecurity', 'social insurance',
  'sozialversicherung', 'sécurité sociale', 'securite sociale', 'seguridad social', 'segurança social', 'seguranca social',
  'previdenza sociale', 'sicurezza sociale', 'sociale zekerheid', 'ubezpieczenia społecznego',
] as const; // biome-ignore format: one language a line
