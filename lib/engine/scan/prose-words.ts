import { WordSet } from '../checks/word-set.js';

/** What stands behind a telling name in prose and is no value of it: `password: invalid`. */
export const PROSE = new WordSet(
  `a an the is was are be been not no yes none nil null true false ok on off in of or and to for from with by at as it its this that must may should
   can cannot could will would has have had does did invalid incorrect wrong bad missing required empty expired expires mismatch unknown unset undefined optional
   changed reset updated set rejected accepted denied failed failure error success successful successfully valid too short long weak strong hidden redacted
   masked removed filtered string number object boolean array function any text value field parameter param key name type id hash hashed encrypted plain
   enabled disabled found provided given used using use reused needed please enter try again login user username email new old current confirm confirmation
   timeout timed deadline connect connection dial get post put read write open server client context permission access keychain rpc grpc cipher message request
   response unexpected internal service resource network socket operation authentication certificate malformed illegal unsupported unable lookup remote
   upstream ssl tls x509 asn1 pem handshake closed http https unauthorized unauthenticated forbidden throttled quota aborted canceled cancelled refused
   unavailable locked corrupt corrupted exceeded eof secrets bcrypt scrypt argon2 base64 crypto created deleted synced mounted loaded rotated stored saved copied
   applied unchanged configured generated exists revoked edit show include omit same-origin
   falsch ungültig ungueltig inkorrekt fehlt fehlerhaft fehler leer abgelaufen erforderlich notwendig benötigt nötig unbekannt ist war wird wurde sind
   sein muss darf kann nicht kein keine geändert zurückgesetzt abgelehnt akzeptiert gesetzt gültig korrekt richtig verborgen maskiert entfernt gelöscht
   gesperrt pflichtfeld bitte eine eingeben vergessen erneut wiederholen bestätigen invalide incorrecte erroné erronée faux fausse manquant manquante
   vide expiré expirée requis requise obligatoire inconnu inconnue est était doit peut pas aucun aucune modifié modifiée réinitialisé réinitialisée
   refusé refusée accepté acceptée rejeté rejetée valide correcte masqué masquée supprimé supprimée oublié échec erreur veuillez saisir confirmer
   inválida inválido invalida invalido incorrecta incorrecto errónea erróneo equivocada falta faltante vacía vacío caducada caducado expirada expirado
   requerida requerido obligatoria obligatorio desconocida desconocido era debe puede no ninguna ninguno cambiada cambiado restablecida rechazada
   rechazado aceptada aceptado válida válido correcta correcto oculta oculto eliminada olvidada fallido fallida necesaria necesario incorreta incorreto
   errada errado ausente vazia vazio necessária necessário desconhecida desconhecido deve pode não nenhuma nenhum alterada alterado redefinida rejeitada
   rejeitado aceita aceite correta correto removida esquecida falhou erro obrigatória obrigatório errata errato sbagliata sbagliato scorretta mancante
   vuota vuoto scaduta scaduto richiesta richiesto obbligatoria obbligatorio necessaria sconosciuta sconosciuto può nessuna nessuno modificata
   reimpostata rifiutata rifiutato accettata accettato valida valido corretta corretto nascosta rimossa dimenticata errore fallito ongeldig ongeldige
   onjuist onjuiste fout foutief verkeerd ontbreekt ontbrekend leeg verlopen vereist verplicht nodig onbekend onbekende moet mag kan niet geen gewijzigd
   gereset geweigerd afgewezen geaccepteerd geldig juist verwijderd vergeten mislukt voer
   wymagane nieprawidłowe zorunlu geçersiz обязательно неверный неверно 必填 不能为空 不正确 错误 无效 必須 未入力 필수`
    .split(/\s+/)
    .filter(Boolean),
);
