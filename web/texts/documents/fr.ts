import type { Documents } from './document.ts';

export const fr: Documents = {
  terms: {
    title: 'Conditions d’utilisation',
    description: 'Ce à quoi vous et l’institut vous engagez avec le porte-document.',
    lead: 'Version {{version}}. En créant un compte, vous acceptez ce qui suit.',
    sections: [
      {
        heading: 'Ce que le porte-document fait',
        body: [
          'L’institut vous remet ici, gratuitement, la forme numérique de vos attestations de réussite. Vous pouvez les consulter quand vous le voulez.',
          'Le porte-document ne remplace pas le registre de l’institut\u00a0: en cas de différence, le registre fait foi.',
        ],
      },
      {
        heading: 'Votre compte',
        body: [
          [
            'Un compte est personnel\u00a0: une personne, un compte.',
            'Créez-le avec un lien qui vous a été envoyé, à vous, et avec une adresse qui est à vous.',
            'Gardez votre mot de passe secret. Si vous pensez que quelqu’un le connaît, changez-le aussitôt.',
            'Vous pouvez fermer votre compte quand vous voulez, dans ses réglages.',
            'Dites-nous si une attestation n’est pas la vôtre, ou si elle contient une erreur.',
          ],
        ],
      },
      {
        heading: 'Ce que nous promettons',
        body: [
          [
            'Vos attestations restent inscrites au registre de l’institut, même si votre compte est fermé.',
            'Si une attestation est corrigée ou retirée, votre porte-document le montre.',
            'Nous n’utilisons vos données que pour ce service, jamais pour de la publicité.',
          ],
          'Nous faisons notre possible pour que le service soit toujours disponible, sans pouvoir garantir qu’il ne s’interrompe jamais.',
        ],
      },
      {
        heading: 'Changements et droit applicable',
        body: [
          'Si ces conditions changent de façon importante, nous vous demandons de les accepter de nouveau. Le droit belge s’applique.',
          'Une question\u00a0? Écrivez à {{email}}.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Vie privée',
    description: 'Quelles données le porte-document garde, pourquoi, et quels sont vos droits.',
    lead: 'Version {{privacyVersion}}. {{controller}}',
    sections: [
      {
        heading: 'Ce que nous gardons, et pourquoi',
        body: [
          [
            'Vos attestations, avec votre nom et votre matricule\u00a0: c’est une mission d’intérêt public de l’institut.',
            'L’adresse que vous avez donnée au secrétariat\u00a0: pour vous prévenir.',
            'Votre compte (nom, adresse, langue, version des conditions acceptée et de cette page)\u00a0: pour vous ouvrir votre porte-document. Votre mot de passe n’est connu de personne\u00a0: seule son empreinte est gardée.',
            'Si vous vous identifiez par un autre service\u00a0: une empreinte du numéro qu’il vous donne, et rien d’autre. Nous ne lui demandons ni votre nom ni votre adresse\u00a0; lui apprend que vous êtes venu ici.',
            'Ce que vous dites de vous dans votre profil (photo, date de naissance, téléphone, localité…), si vous le voulez\u00a0: pour vous seul, tant que vous ne le montrez à personne.',
            'Les appareils sur lesquels votre session est ouverte\u00a0: pour que vous les reconnaissiez.',
            'Si vous demandez un code à la connexion\u00a0: le secret partagé avec votre application, et l’empreinte de vos codes de secours.',
            'Vos choix (ce que montrent vos partages, les messages que vous recevez), et quand vous avez ouvert votre porte-document\u00a0: pour les suivre, et marquer ce qui est nouveau.',
            'Vos partages\u00a0: ce que vous y mettez, et combien de fois ils ont été ouverts, jamais par qui. Un partage échu est effacé après 90 jours, un partage retiré aussitôt.',
            'Le numéro de chaque e-mail qui vous a été envoyé, pendant 90 jours\u00a0: pour savoir s’il est arrivé.',
            'La trace technique des demandes, pendant un temps limité\u00a0: pour la sécurité du service.',
          ],
        ],
      },
      {
        heading: 'Ce que nous ne faisons pas',
        body: [
          'Pas de publicité, pas de mesure d’audience, pas de réseau social\u00a0: cette page ne demande rien à personne d’autre que nous. La vérification «\u00a0pas un robot\u00a0» se fait sur votre appareil, sans tiers.',
        ],
      },
      {
        heading: 'Cookies',
        body: [
          'Un seul, nécessaire, pour entrer\u00a0: il garde votre session ouverte et disparaît quand vous vous déconnectez. Votre navigateur retient aussi, sans votre nom, qu’une connexion a eu lieu.',
          'Deux autres, un quart d’heure au plus, et seulement si vous passez par un autre service pour vous identifier\u00a0: ils lient votre passage à ce navigateur.',
          'Un autre, un an, et seulement si vous changez la langue de la page\u00a0: il retient votre choix pour votre prochaine visite.',
          'Si votre session se termine pendant que vous remplissez un formulaire, cet onglet garde ce que vous y avez écrit, sauf les mots de passe, jusqu’à ce que vous reveniez ou que vous le fermiez.',
        ],
      },
      {
        heading: 'Où, et combien de temps',
        body: [
          'Les données sont chiffrées et hébergées chez Amazon Web Services, qui agit pour le compte de l’institut. Les attestations sont gardées aussi longtemps que l’institut doit tenir son registre\u00a0; votre compte, jusqu’à ce que vous le fermiez. Il est alors effacé, avec votre profil et votre photo\u00a0; vos attestations attendent un nouveau lien.',
        ],
      },
      {
        heading: 'Vos droits',
        body: [
          'Dans les réglages de votre compte, vous pouvez télécharger toutes vos données et fermer votre compte vous-même.',
          'Vous pouvez demander à voir vos données, à les corriger, à en recevoir une copie, à fermer votre compte ou à vous opposer à un usage\u00a0: écrivez à {{email}}.',
          'Vous pouvez aussi vous adresser à l’Autorité de protection des données, www.autoriteprotectiondonnees.be.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibilité',
    description: 'Comment ce site est fait pour que chacun puisse s’en servir, et à qui dire ce qui bloque.',
    lead: 'L’institut veut que chacun puisse ouvrir son porte-document, quels que soient son appareil et sa façon de lire.',
    sections: [
      {
        heading: 'Où nous en sommes',
        body: [
          'Ce site est conçu pour respecter les Règles pour l’accessibilité des contenus web (WCAG) 2.2, niveau AA. Chaque page est contrôlée par un outil automatique à chaque modification, sur petit et grand écran, en clair et en sombre. Un audit par des personnes n’a pas encore eu lieu.',
          [
            'Tout se fait au clavier, et l’on voit toujours où l’on est.',
            'Les pages se lisent à 320 pixels de large et agrandies à 200\u00a0%.',
            'Il n’y a pas d’énigme à résoudre ni de temps limite pour remplir un formulaire.',
            'Rien ne demande de caméra ni de souris\u00a0: la clé est écrite à côté du code QR, et la photo se recadre avec des curseurs.',
            'Les erreurs sont dites avec des mots, à côté du champ et en haut du formulaire.',
            'Les réglages de votre appareil sont suivis\u00a0: contraste, sombre, moins de mouvements.',
          ],
        ],
      },
      {
        heading: 'Quelque chose vous bloque\u00a0?',
        body: [
          'Écrivez à {{email}}\u00a0: dites quelle page, et ce que vous vouliez faire. Nous vous aiderons à obtenir vos attestations autrement en attendant.',
          'Si la réponse ne vous convient pas, vous pouvez vous adresser au Médiateur de la Wallonie et de la Fédération Wallonie-Bruxelles, www.le-mediateur.be.',
        ],
      },
    ],
  },
  help: {
    title: 'Aide',
    description: 'Réponses aux questions sur le porte-document.',
    lead: 'Les réponses aux questions que l’on nous pose le plus.',
    sections: [
      {
        heading: 'Je n’ai pas reçu d’e-mail',
        body: [
          'Regardez dans le dossier des indésirables. S’il n’y est pas, demandez un nouveau lien avec votre matricule, depuis la page de connexion («\u00a0Pas reçu d’e-mail\u00a0?\u00a0»). Si votre adresse a changé, écrivez à {{email}}.',
        ],
      },
      {
        heading: 'Mon lien ne fonctionne plus',
        body: [
          'Un lien fonctionne {{days}} jours. Vos attestations vous attendent plus longtemps\u00a0: demandez simplement un nouveau lien.',
        ],
      },
      {
        heading: 'J’ai oublié mon mot de passe',
        body: [
          'Depuis la page de connexion, choisissez «\u00a0Mot de passe oublié\u00a0?\u00a0»\u00a0: vous recevez un lien pour en choisir un nouveau. Vos attestations ne bougent pas.',
        ],
      },
      {
        heading: 'Je n’ai plus accès à mon ancienne adresse',
        body: [
          'Vous pouvez encore vous connecter\u00a0? Changez d’adresse dans les réglages de votre compte, et demandez que le secrétariat y écrive aussi.',
          'Sinon, écrivez à {{email}} depuis votre nouvelle adresse, avec votre matricule. Après vérification, le secrétariat la note. Demandez alors un nouveau lien avec votre matricule\u00a0: il arrive à cette adresse et fait passer vos attestations dans un nouveau compte, ou dans un autre qui est à vous. L’ancien compte en est prévenu.',
        ],
      },
      {
        heading: 'J’ai deux comptes',
        body: [
          'Réunissez-les depuis les réglages de celui que vous gardez («\u00a0Un autre compte\u00a0»)\u00a0: toutes les attestations passent dans un seul porte-document.',
        ],
      },
      {
        heading: 'Je n’ai plus l’appareil qui affiche mes codes',
        body: [
          'À la connexion, donnez un de vos codes de secours à la place. Vous n’en avez plus\u00a0? Écrivez à {{email}}, avec votre matricule\u00a0: après vérification, l’institut désactive le code.',
        ],
      },
      {
        heading: 'Que se passe-t-il si je ferme mon compte\u00a0?',
        body: [
          'Vous ne perdez aucune attestation\u00a0: elles restent au registre de l’institut. Demandez un nouveau lien avec votre matricule, et un nouveau compte les retrouve toutes.',
        ],
      },
      {
        heading: 'Une attestation manque, ou contient une erreur',
        body: [
          'Les attestations arrivent après les délibérations, quand le secrétariat a envoyé les résultats. Il en manque une\u00a0? Écrivez à {{email}} en indiquant le cours.',
          'Pour une erreur, ouvrez l’attestation et choisissez «\u00a0Une erreur dans cette attestation\u00a0?\u00a0»\u00a0: votre message part au secrétariat avec l’attestation, et vous en recevez une copie.',
        ],
      },
      {
        heading: 'Une attestation n’est «\u00a0plus valable\u00a0»',
        body: [
          'L’institut l’a corrigée\u00a0: la nouvelle la remplace, et l’ancienne y renvoie. Ou il l’a retirée\u00a0: le motif est écrit dessus. Montrez seulement celles qui portent «\u00a0Valable\u00a0».',
        ],
      },
    ],
  },
  contact: {
    title: 'Contact',
    description: 'À qui écrire, et comment avoir une réponse rapide.',
    lead: 'Le secrétariat de l’institut répond à toutes les questions sur vos attestations.',
    sections: [
      {
        heading: 'Joindre le secrétariat',
        body: [
          [
            'Par e-mail\u00a0: {{email}}',
            'Par téléphone\u00a0: {{phone}}',
            'Sur place ou par courrier\u00a0: {{address}}',
          ],
        ],
      },
      {
        heading: 'Pour avoir une réponse rapide',
        body: [
          [
            'Indiquez votre matricule\u00a0: il figure sur votre carte d’étudiant et sur vos bulletins.',
            'Une erreur dans une attestation\u00a0? Ouvrez-la dans votre porte-document et écrivez-nous de là\u00a0: elle sera jointe à votre message.',
            'Votre adresse, votre mot de passe ou votre nom d’usage\u00a0: vous les changez vous-même dans votre compte.',
            'Ne nous envoyez jamais votre mot de passe. Personne ici ne vous le demandera.',
          ],
        ],
      },
    ],
  },
};
