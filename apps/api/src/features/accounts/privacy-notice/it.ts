export const title = 'Informativa sulla privacy';

export const text = `Questo sito è gestito dall’organizzazione che ha inviato l’invito. È essa a decidere per che cosa sono usati i dati e a rispondere alle domande; i recapiti sono nell’invito o presso l’ufficio formazione.

### Che cosa viene conservato, e perché

- **L’account**: indirizzo e-mail, nome da mostrare (può essere uno pseudonimo), lingua, organizzazione, funzione e Paese. Serve per accedere, per le comunicazioni e per contare le persone partecipanti per servizio e Paese.
- **L’apprendimento**: lezioni lette, risposte ai quiz, risultati, percorsi negli scenari e relative date. Serve per riprendere dal punto di interruzione e per stabilire se il corso è completato.
- **Le note personali**: le riflessioni e il piano d’azione sono conservati cifrati. Qui può leggerli solo chi li ha scritti.
- **L’attestato**: il nome indicato a questo scopo, il corso, le ore e la data. Conservato perché altri possano verificarne l’autenticità. È possibile scegliere se la pagina di verifica non mostra nulla, mostra le iniziali o il nome.
- **Registrazioni di sicurezza**: quando e con quale tipo di dispositivo è avvenuto l’accesso, e un registro delle modifiche fatte da chi amministra il sito. L’indirizzo di rete non viene conservato.

Non ci sono fotografia, data di nascita, grado, matricola o indirizzo di casa, né nulla su convinzioni, salute o origine. Nessun’altra azienda riceve i dati; nessuna pagina contatta un altro sito.

### Non descriva mai una persona reale

Non scriva in nessun campo nulla su persone detenute, persone in esecuzione penale esterna, le loro famiglie o le vittime. Questo sito non è un canale per segnalare preoccupazioni: per questo c’è quello previsto dal servizio.

### Chi vede che cosa

Chi amministra il sito vede l’account e se un corso è stato completato. Chi conduce un gruppo ne vedrà i progressi. I numeri nei rapporti compaiono solo per gruppi di almeno cinque persone.

### Per quanto tempo

L’account e i dati di apprendimento sono conservati fino a 24 mesi dall’ultima attività e poi non sono più collegati alla persona. Il registro degli attestati è conservato dieci anni, con i dati minimi che consentono una verifica. Le registrazioni di sicurezza sono conservate dodici mesi.

### I diritti

Il profilo si può vedere e correggere in ogni momento. Si può chiedere all’organizzazione che gestisce il sito una copia dei dati, la rettifica o la cancellazione, e si può presentare reclamo all’autorità nazionale per la protezione dei dati.`;
