export const fr = {
  greeting: 'Bonjour {{firstName}},',
  hello: 'Bonjour,',
  others_one: '… et une autre attestation.',
  others_other: '… et {{count}} autres attestations.',
  action: '{{label}}\u00a0:',
  link: 'Le bouton ne répond pas\u00a0? Copiez cette adresse dans votre navigateur\u00a0:',
  secretariat: 'Le secrétariat',

  activation: {
    subject_one: 'Votre attestation est prête\u00a0: {{title}}',
    subject_other: '{{count}} attestations sont prêtes pour vous',
    preheader_one: 'Ouvrez-la et gardez-la dans votre porte-document.',
    preheader_other: 'Ouvrez-les et gardez-les dans votre porte-document.',
    heading_one: 'Votre attestation est prête',
    heading_other: 'Vos attestations sont prêtes',
    opening_one: '{{institute}} vient de vous délivrer cette attestation\u00a0:',
    opening_other: '{{institute}} vient de vous délivrer ces attestations\u00a0:',
    invitation_one:
      'Sa place est dans votre porte-document, l’espace en ligne où vous consultez et conservez vos attestations. Activez-la pour l’y ranger\u00a0: vous créez votre compte, ou vous vous connectez si vous en avez déjà un.',
    invitation_other:
      'Leur place est dans votre porte-document, l’espace en ligne où vous consultez et conservez vos attestations. Activez-les pour les y ranger\u00a0: vous créez votre compte, ou vous vous connectez si vous en avez déjà un.',
    button_one: 'Activer mon attestation',
    button_other: 'Activer mes attestations',
    validity_one:
      'Ce lien vous est personnel. Il sert une seule fois et reste valable {{count}} jour. Ensuite, demandez-en un nouveau ici\u00a0:',
    validity_other:
      'Ce lien vous est personnel. Il sert une seule fois et reste valable {{count}} jours. Ensuite, demandez-en un nouveau ici\u00a0:',
    why: 'Vous recevez ce message parce que cette adresse est celle que le secrétariat a notée pour {{firstName}} {{lastName}}.',
    stranger:
      'Ce n’est pas vous\u00a0? N’utilisez pas le lien et écrivez au secrétariat\u00a0: nous corrigerons l’adresse.',
  },

  renewed: {
    subject_one: 'Votre nouveau lien d’activation\u00a0: {{title}}',
    subject_other: 'Votre nouveau lien d’activation pour {{count}} attestations',
    preheader: 'Voici le lien que vous avez demandé.',
    heading: 'Votre nouveau lien d’activation',
    opening_one: 'Comme vous l’avez demandé, voici un nouveau lien pour activer cette attestation\u00a0:',
    opening_other: 'Comme vous l’avez demandé, voici un nouveau lien pour activer ces attestations\u00a0:',
    why: 'Vous recevez ce message parce qu’un lien d’activation a été demandé pour {{firstName}} {{lastName}}.',
    stranger:
      'C’est vous, mais vous n’avez rien demandé\u00a0? Vous pouvez ignorer ce message. Ce n’est pas vous\u00a0? N’utilisez pas le lien et écrivez au secrétariat.',
  },

  arrived: {
    subject_one: 'Nouveau dans votre porte-document\u00a0: {{title}}',
    subject_other: '{{count}} nouvelles attestations dans votre porte-document',
    preheader_one: 'Elle y est déjà\u00a0: vous n’avez rien à activer.',
    preheader_other: 'Elles y sont déjà\u00a0: vous n’avez rien à activer.',
    heading_one: 'Une nouvelle attestation',
    heading_other: 'De nouvelles attestations',
    opening_one: '{{institute}} vient de vous délivrer cette attestation\u00a0:',
    opening_other: '{{institute}} vient de vous délivrer ces attestations\u00a0:',
    invitation_one: 'Elle est déjà dans votre porte-document\u00a0: vous n’avez rien à activer.',
    invitation_other: 'Elles sont déjà dans votre porte-document\u00a0: vous n’avez rien à activer.',
    button: 'Ouvrir mon porte-document',
    why: 'Vous recevez ce message parce que votre matricule est lié à votre compte. Si une attestation n’est pas la vôtre, écrivez au secrétariat.',
    off: 'Vous ne souhaitez plus recevoir ces messages\u00a0? Arrêtez-les ici, sans vous connecter\u00a0:',
  },

  news: {
    corrected: {
      subject_one: 'Votre attestation a été corrigée\u00a0: {{title}}',
      subject_other: '{{count}} de vos attestations ont été corrigées',
      preheader_one: 'Voici ce qui a changé.',
      preheader_other: 'Voici ce qui a changé.',
      heading_one: 'Votre attestation a été corrigée',
      heading_other: 'Vos attestations ont été corrigées',
      opening_one:
        '{{institute}} a corrigé cette attestation. La nouvelle remplace l’ancienne, qui n’est plus valable. Voici ce qui a changé\u00a0:',
      opening_other:
        '{{institute}} a corrigé ces attestations. Les nouvelles remplacent les anciennes, qui ne sont plus valables. Voici ce qui a changé\u00a0:',
    },
    revoked: {
      subject_one: 'Votre attestation n’est plus valable\u00a0: {{title}}',
      subject_other: '{{count}} de vos attestations ne sont plus valables',
      preheader_one: 'Le secrétariat l’a retirée\u00a0: voici pourquoi.',
      preheader_other: 'Le secrétariat les a retirées\u00a0: voici pourquoi.',
      heading_one: 'Votre attestation n’est plus valable',
      heading_other: 'Des attestations ne sont plus valables',
      opening_one: '{{institute}} a retiré cette attestation\u00a0: elle n’est plus valable.',
      opening_other: '{{institute}} a retiré ces attestations\u00a0: elles ne sont plus valables.',
    },
    several: {
      subject: 'Du changement parmi vos attestations',
      preheader: 'Voici ce qui a changé.',
      heading: 'Du changement parmi vos attestations',
      opening: 'Voici ce que {{institute}} a changé parmi vos attestations\u00a0:',
    },
    label: { new: 'Nouvelle', corrected: 'Corrigée', revoked: 'Retirée' },
    change: '{{field}}\u00a0: {{was}} → {{now}}',
    renumbered:
      'Elle dit la même chose sous un nouveau numéro. Ce que vous en avez téléchargé n’est plus valable\u00a0: téléchargez-la à nouveau.',
    reason: 'Motif\u00a0: {{reason}}',
    inWallet: 'Votre porte-document est à jour\u00a0: vous n’avez rien à faire.',
    toActivate_one:
      'L’attestation valable vous attend. Activez-la pour la ranger dans votre porte-document, l’espace en ligne où vous consultez et conservez vos attestations.',
    toActivate_other:
      'Les attestations valables vous attendent. Activez-les pour les ranger dans votre porte-document, l’espace en ligne où vous consultez et conservez vos attestations.',
    doubt: 'Vous pensez que c’est une erreur\u00a0? Écrivez au secrétariat.',
  },

  reset: {
    subject: 'Choisissez un nouveau mot de passe',
    preheader: 'Voici le lien que vous avez demandé.',
    heading: 'Un nouveau mot de passe',
    opening:
      'Vous avez demandé à choisir un nouveau mot de passe pour votre porte-document. C’est ici que cela se passe.',
    button: 'Choisir un nouveau mot de passe',
    validity_one:
      'Ce lien sert une seule fois et reste valable {{count}} minute. Ensuite, demandez-en un nouveau ici\u00a0:',
    validity_other:
      'Ce lien sert une seule fois et reste valable {{count}} minutes. Ensuite, demandez-en un nouveau ici\u00a0:',
    stranger:
      'Vous n’avez rien demandé\u00a0? Ignorez ce message\u00a0: votre mot de passe reste le même et personne d’autre n’a reçu ce lien.',
  },

  changed: {
    subject: 'Votre mot de passe a été changé',
    preheader: 'Si c’était vous, vous n’avez rien à faire.',
    heading: 'Votre mot de passe a été changé',
    opening:
      'Le mot de passe de votre porte-document vient d’être changé et, par sécurité, toutes les sessions ouvertes ont été fermées. Si c’était vous, vous n’avez rien à faire.',
    invitation:
      'Ce n’était pas vous\u00a0? Choisissez tout de suite un nouveau mot de passe, puis écrivez au secrétariat.',
    button: 'Choisir un nouveau mot de passe',
    services:
      'Ces services ouvrent aussi votre porte-document, et un nouveau mot de passe n’y change rien\u00a0: {{services}}. Vous n’en reconnaissez pas un\u00a0? Pour l’enlever, allez dans Réglages › Autres services › Retirer\u00a0:',
  },

  external: {
    subject: 'Un autre service ouvre désormais votre porte-document',
    preheader: 'Si c’était vous, vous n’avez rien à faire.',
    heading: 'Une identité externe est reliée',
    opening:
      'Une identité d’un autre service vient d’être reliée à votre compte\u00a0: elle ouvre votre porte-document, tout comme votre mot de passe. Si c’était vous, vous n’avez rien à faire.',
    invitation:
      'Ce n’était pas vous\u00a0? Enlevez tout de suite cette identité, dans Réglages › Autres services › Retirer\u00a0; puis choisissez un nouveau mot de passe.',
    button: 'Ouvrir mes réglages',
    password: 'Choisir un nouveau mot de passe\u00a0:',
  },

  join: {
    subject: 'Réunir vos deux comptes',
    preheader: 'Confirmez que ce compte est aussi à vous.',
    heading: 'Réunir vos deux comptes',
    opening:
      'Depuis un autre compte, vous avez demandé à y réunir celui-ci. Si vous continuez, ses attestations passeront dans l’autre, et ce compte-ci sera fermé.',
    button: 'Réunir mes comptes',
    validity_one:
      'Ouvrez ce lien dans le navigateur où votre autre compte est ouvert. Il sert une seule fois et reste valable {{count}} minute.',
    validity_other:
      'Ouvrez ce lien dans le navigateur où votre autre compte est ouvert. Il sert une seule fois et reste valable {{count}} minutes.',
    stranger:
      'Vous n’avez rien demandé\u00a0? Ignorez ce message et n’ouvrez pas ce lien\u00a0: rien ne changera.',
  },

  joined: {
    subject: 'Vos deux comptes sont réunis',
    preheader: 'Vos attestations sont toutes au même endroit.',
    heading: 'Vos deux comptes n’en font plus qu’un',
    opening:
      'Le compte qui portait cette adresse a été réuni avec votre autre compte. Toutes ses attestations y sont, et il est fermé. Connectez-vous désormais avec l’adresse de l’autre compte.',
    button: 'Me connecter',
    stranger: 'Ce n’était pas vous\u00a0? Écrivez tout de suite au secrétariat.',
  },

  joinedHere: {
    subject: 'Un autre compte a été réuni avec le vôtre',
    heading: 'Vos deux comptes n’en font plus qu’un',
    opening:
      'Le compte {{address}} a été réuni avec celui-ci\u00a0: toutes ses attestations sont dans ce porte-document. De ses réglages sur les messages et le partage, les plus stricts valent désormais ici\u00a0; le code demandé à la connexion, lui, ne suit pas. Vos partages restent tels quels\u00a0: les liens de l’un des comptes ne montrent pas les attestations de l’autre.',
  },

  noAccount: {
    subject: 'Aucun compte avec cette adresse',
    preheader: 'Vous vouliez un nouveau mot de passe\u00a0: voici comment faire.',
    heading: 'Cette adresse n’a pas encore de compte',
    opening:
      'Un nouveau mot de passe a été demandé avec cette adresse, mais elle n’a pas de compte porte-document. Peut-être avez-vous utilisé une autre adresse\u00a0: essayez avec celle-là.',
    invitation:
      'Pas encore de compte\u00a0? Cherchez dans votre boîte, aussi parmi les indésirables, le message qui annonce votre attestation\u00a0: son lien vous permet de créer votre compte. Vous ne le trouvez pas\u00a0? Demandez un nouveau lien.',
    button: 'Demander un lien d’activation',
    ignore:
      'Vous n’avez rien demandé\u00a0? Ignorez ce message\u00a0: rien n’a été créé et rien n’a été changé.',
  },

  newAddress: {
    subject: 'Confirmez votre nouvelle adresse',
    preheader: 'Un clic, et cette adresse devient celle de votre compte.',
    heading: 'Votre nouvelle adresse',
    opening:
      'Vous avez demandé que cette adresse devienne celle de votre compte porte-document. Confirmez-la\u00a0: jusque-là, l’ancienne reste en service.',
    button: 'Confirmer cette adresse',
    validity_one:
      'Ce lien sert une seule fois et reste valable {{count}} heure. Ensuite, recommencez depuis les réglages de votre compte\u00a0:',
    validity_other:
      'Ce lien sert une seule fois et reste valable {{count}} heures. Ensuite, recommencez depuis les réglages de votre compte\u00a0:',
    stranger:
      'Vous n’avez rien demandé\u00a0? Ignorez ce message\u00a0: rien ne change tant que personne ne confirme.',
  },

  takenAddress: {
    subject: 'Cette adresse a déjà un compte',
    preheader: 'Elle ne peut pas devenir celle d’un second compte.',
    heading: 'Cette adresse a déjà un compte',
    opening:
      'Quelqu’un a demandé que cette adresse devienne celle d’un autre compte porte-document. Ce n’est pas possible\u00a0: elle est déjà celle du vôtre. Rien n’a été changé.',
    invitation: 'C’était vous\u00a0? Vous avez donc deux comptes. Connectez-vous ici avec cette adresse.',
    ignore: 'Ce n’était pas vous\u00a0? Vous pouvez ignorer ce message.',
  },

  addressNotice: {
    subject: 'Une autre adresse a été demandée pour votre compte',
    heading: 'Votre compte va changer d’adresse',
    opening:
      'Vous avez demandé que votre compte porte-document ait pour adresse {{address}}. Ce sera fait quand le lien envoyé là-bas aura été suivi\u00a0; d’ici là, rien ne change.',
    invitation:
      'Ce n’était pas vous\u00a0? Choisissez tout de suite un nouveau mot de passe\u00a0: la demande tombe aussitôt. Puis écrivez au secrétariat.',
  },

  codeOn: {
    subject: 'Un code est maintenant demandé à la connexion',
    heading: 'Votre compte est mieux protégé',
    opening:
      'Pour entrer dans votre porte-document, il faut maintenant, en plus du mot de passe, un code de votre application. Gardez vos codes de secours en lieu sûr.',
  },

  codeOff: {
    subject: 'Aucun code n’est plus demandé à la connexion',
    heading: 'Le code à la connexion est désactivé',
    opening: 'Pour entrer dans votre porte-document, le mot de passe suffit de nouveau.',
  },

  codesRenewed: {
    subject: 'Vos codes de secours ont été remplacés',
    heading: 'De nouveaux codes de secours',
    opening:
      'De nouveaux codes de secours viennent d’être créés pour votre porte-document\u00a0; les anciens ne servent plus. Si c’était vous, gardez les nouveaux en lieu sûr.',
  },

  closed: {
    subject: 'Votre compte est fermé',
    preheader: 'Vos attestations restent inscrites au registre de l’institut.',
    heading: 'Votre compte est fermé',
    opening:
      'Votre accès et votre profil ont été effacés, comme vous l’avez demandé. Vos attestations ne sont pas perdues\u00a0: l’institut les garde dans son registre.',
    invitation:
      'Pour revenir, demandez un lien d’activation avec votre matricule. Il est envoyé à l’adresse que le secrétariat a pour vous, et toutes vos attestations reviennent avec votre nouveau compte.',
    stranger: 'Ce n’était pas vous\u00a0? Revenez de la même façon, puis écrivez au secrétariat.',
  },

  linked: {
    subject: 'Vos attestations sont dans votre porte-document',
    preheader: 'Il n’y a rien à activer\u00a0: connectez-vous.',
    heading: 'Vos attestations sont déjà là',
    opening:
      'Vous avez demandé un lien d’activation. Il n’y a plus rien à activer\u00a0: vos attestations sont dans votre porte-document.',
    invitation: 'Connectez-vous avec l’adresse et le mot de passe de votre compte.',
    button: 'Me connecter',
    forgotten: 'Mot de passe oublié\u00a0? Choisissez-en un nouveau ici\u00a0:',
    taking_one:
      'Vous ne pouvez plus entrer dans ce compte\u00a0? Le secrétariat a noté cette adresse pour vous depuis\u00a0: ce lien, valable {{count}} heure, fait passer vos attestations dans un nouveau compte, ou dans un autre qui est à vous. L’ancien en est prévenu.',
    taking_other:
      'Vous ne pouvez plus entrer dans ce compte\u00a0? Le secrétariat a noté cette adresse pour vous depuis\u00a0: ce lien, valable {{count}} heures, fait passer vos attestations dans un nouveau compte, ou dans un autre qui est à vous. L’ancien en est prévenu.',
    ignore: 'Vous n’avez rien demandé\u00a0? Vous pouvez ignorer ce message.',
  },

  taking: {
    subject: 'Vos attestations vont peut-être changer de compte',
    preheader: 'Si c’était vous, vous n’avez rien à faire.',
    heading: 'Un lien les ferait passer ailleurs',
    opening:
      'Le secrétariat a noté une nouvelle adresse pour le matricule {{studentNumber}}. Un lien vient d’y être envoyé\u00a0: qui le suit fait passer les attestations de ce matricule de votre compte dans un autre. Si c’était vous, vous n’avez rien à faire.',
    invitation:
      'Ce n’était pas vous\u00a0? Écrivez tout de suite au secrétariat\u00a0: s’il corrige l’adresse, le lien ne sert plus à rien.',
  },

  taken: {
    subject: 'Vos attestations ont changé de compte',
    preheader: 'Si c’était vous, vous n’avez rien à faire.',
    heading: 'Vos attestations sont dans un autre compte',
    opening:
      'Le secrétariat a noté une nouvelle adresse pour le matricule {{studentNumber}}. Par un lien envoyé là, les attestations de ce matricule sont passées de votre compte dans un autre. Si c’était vous, vous n’avez rien à faire.',
    invitation:
      'Ce n’était pas vous\u00a0? Écrivez tout de suite au secrétariat. Aucune attestation n’est perdue\u00a0: elles sont toutes dans son registre.',
  },

  report: {
    subject: 'Erreur signalée\u00a0: {{title}} ({{studentNumber}})',
    preheader: '{{name}} vous écrit au sujet d’une attestation.',
    heading: 'Une erreur dans une attestation\u00a0?',
    opening:
      '{{name}} ({{address}}) vous écrit depuis son porte-document au sujet de cette attestation\u00a0:',
    button: 'Répondre à {{name}}',
    enclosed: 'L’attestation est jointe, telle que l’étudiant l’a reçue.',
    why: 'Répondez simplement à ce message\u00a0: votre réponse ira à l’étudiant, qui a reçu une copie. Pour corriger l’attestation, déposez un fichier de résultats avec la ligne corrigée.',
    level: 'niveau {{level}}',
    result: 'résultat {{result}}',
    deliberatedOn: 'délibération du {{date}}',
    holder: 'au nom de {{name}}',
    birthDate: 'date de naissance\u00a0: {{date}}',
    studentNumber: 'matricule {{studentNumber}}',
    number: 'attestation n°\u00a0{{id}}',
    copySubject: 'Votre message au secrétariat\u00a0: {{title}}',
    copyPreheader: 'Voici la copie de votre message.',
    copyHeading: 'Votre message est parti',
    copyOpening:
      'Le secrétariat a reçu votre message au sujet de cette attestation et vous répondra par e-mail. En voici la copie\u00a0:',
    copyButton: 'Voir l’attestation',
    copyStranger:
      'Vous n’avez rien écrit\u00a0? Quelqu’un utilise peut-être votre compte\u00a0: changez votre mot de passe et prévenez le secrétariat.',
  },
};
