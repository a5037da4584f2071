export const title = 'Politique de confidentialité';

export const text = `Ce site est géré par l’organisation qui vous a invité·e. Elle décide de l’usage de vos données et répond à vos questions\u202f; ses coordonnées figurent dans votre invitation ou auprès de votre service de formation.

### Ce qui est conservé à votre sujet, et pourquoi

- **Votre compte**\u00a0: adresse électronique, nom à afficher (un pseudonyme est possible), langue, organisation, fonction et pays. Nécessaire pour vous connecter, vous écrire et compter les personnes participantes par service et par pays.
- **Votre formation**\u00a0: leçons lues, réponses aux quiz, résultats, parcours dans les scénarios, et leurs dates. Nécessaire pour reprendre là où vous vous êtes arrêté·e et pour décider si la formation est terminée.
- **Vos notes personnelles**\u00a0: les réflexions et votre plan d’action sont chiffrés. Vous seul·e pouvez les lire ici.
- **Votre attestation**\u00a0: le nom que vous indiquez pour elle, la formation, les heures et la date. Conservés pour que d’autres puissent en vérifier l’authenticité. Vous choisissez si la page de vérification ne montre rien de vous, vos initiales ou votre nom.
- **Traces de sécurité**\u00a0: votre dernier passage, les navigateurs avec lesquels vous êtes connecté·e, et un journal de ce que les personnes qui administrent le site ont modifié et de leurs consultations de résultats. Votre adresse réseau n’est pas enregistrée.

Il n’y a ni photo, ni date de naissance, ni grade, ni matricule, ni adresse privée, et rien sur vos convictions, votre santé ou votre origine. Aucune autre entreprise ne reçoit vos données\u202f; aucune page ne contacte un autre site.

### Ne décrivez jamais une personne réelle

N’écrivez rien, dans aucun champ, sur des personnes détenues, des personnes suivies, leurs familles ou des victimes. Ce site n’est pas un moyen de signaler une inquiétude\u00a0: utilisez celui que prévoit votre service.

### Qui voit quoi

L’administration voit votre compte, votre avancement dans une formation, si vous l’avez terminée, et votre attestation\u202f; chaque consultation d’une telle liste et chaque ouverture d’une attestation sont inscrites dans un journal. Elle ne voit ni vos réponses, ni vos résultats aux différents quiz, ni vos notes. Les autres personnes en formation et les formateurs et formatrices ne voient rien de votre formation.

### Combien de temps

Votre compte et vos données de formation sont conservés jusqu’à ce que l’organisation qui gère ce site les efface\u202f; le site ne le fait pas de lui-même. Le registre des attestations est conservé au moins dix ans, pour permettre de les vérifier. Le journal des modifications est conservé aussi longtemps que le site existe\u00a0: personne ne peut le modifier ni l’abréger, et il ne contient ni noms ni adresses.

Le site supprime de lui-même\u00a0: une connexion au plus tard 13 heures après son début, les liens d’invitation et de nouveau mot de passe 30 jours après leur utilisation ou leur expiration, les messages qui vous sont adressés après 90 jours, et un rôle qui a pris fin, avec la personne qui l’a attribué et le motif, après douze mois.

### Vos droits

Vous pouvez consulter et corriger votre profil à tout moment. Vous pouvez demander à l’organisation qui gère ce site une copie de vos données, leur rectification ou leur effacement, et vous pouvez saisir votre autorité nationale de protection des données.`;
