import type { PasswordRule } from '../../password.ts';
import type { ProblemCode } from '../../problem.ts';

type ProblemTexts = Record<ProblemCode, { title: string; detail: string }> & {
  field: Record<'required' | 'invalid' | 'too-long' | 'birth-date' | 'phone' | 'own-address', string>;
  password: Record<PasswordRule, string>;
};

export const fr = {
  'invalid-request': {
    title: 'Quelque chose manque ou n’est pas correct',
    detail: 'Corrigez les champs indiqués, puis recommencez.',
  },
  'weak-password': {
    title: 'Ce mot de passe n’est pas assez sûr',
    detail: 'Choisissez-en un autre, par exemple quelques mots sans lien entre eux.',
  },
  'captcha-failed': {
    title: 'La vérification n’a pas abouti',
    detail: 'Elle s’est faite toute seule, mais trop tôt ou trop tard. Envoyez à nouveau le formulaire.',
  },
  'photo-unusable': {
    title: 'Cette photo ne peut pas être utilisée',
    detail: 'Choisissez-en une autre, par exemple une photo au format JPEG ou PNG.',
  },
  'not-signed-in': {
    title: 'Vous n’êtes pas connecté',
    detail: 'Votre session est terminée ou n’a pas commencé. Connectez-vous pour continuer.',
  },
  'wrong-credentials': {
    title: 'L’adresse ou le mot de passe ne convient pas',
    detail: 'Vérifiez les deux, puis réessayez. Mot de passe oublié\u00a0? Choisissez-en un nouveau.',
  },
  'second-factor-needed': {
    title: 'Il manque votre code',
    detail:
      'Ouvrez votre application de codes et recopiez le code à six chiffres, ou utilisez un code de secours.',
  },
  'wrong-code': {
    title: 'Ce code ne convient pas',
    detail:
      'Attendez le code suivant dans votre application, puis recopiez-le. Un code de secours ne sert qu’une fois.',
  },
  'wrong-password': {
    title: 'Ce n’est pas votre mot de passe actuel',
    detail: 'Vérifiez-le, puis réessayez. Rien n’a été changé.',
  },
  'address-taken': {
    title: 'Cette adresse a déjà un compte',
    detail:
      'Votre adresse n’a pas été changée. Connectez-vous à l’autre compte, ou choisissez une autre adresse.',
  },
  'second-factor-on': {
    title: 'Le code à la connexion est déjà demandé',
    detail: 'Désactivez-le d’abord pour utiliser un autre appareil.',
  },
  'second-factor-off': {
    title: 'Aucun code n’est demandé à la connexion',
    detail: 'Activez d’abord le code à la connexion.',
  },
  'terms-changed': {
    title: 'Les conditions ont changé entre-temps',
    detail:
      'Rechargez la page\u00a0: ce que vous avez écrit reste là, sauf le mot de passe. Lisez les nouvelles conditions, puis recommencez.',
  },
  'no-password': {
    title: 'Votre compte n’a pas encore de mot de passe',
    detail:
      'Demandez d’abord le lien pour en choisir un\u00a0: c’est lui qui confirmera ce que vous faites ici.',
  },
  'join-second-factor': {
    title: 'Ce compte demande un code à la connexion',
    detail: 'Un lien ne suffit pas pour le joindre. Joignez-le par son mot de passe et son code.',
  },
  'forbidden-origin': {
    title: 'Cette demande ne vient pas de notre site',
    detail:
      'Par sécurité, nous ne l’avons pas exécutée. Ouvrez le porte-document, puis recommencez depuis là.',
  },
  'not-found': {
    title: 'Il n’y a rien ici',
    detail: 'L’adresse est peut-être incomplète. Repartez de la page d’accueil.',
  },
  'token-unknown': {
    title: 'Nous ne reconnaissons pas ce lien',
    detail:
      'Il a peut-être été coupé. Ouvrez-le à nouveau depuis votre e-mail, ou demandez-en un nouveau\u00a0: il arrive en quelques minutes.',
  },
  'account-exists': {
    title: 'Cette adresse a déjà un compte',
    detail: 'Connectez-vous à ce compte\u00a0: vos attestations viendront s’y ajouter.',
  },
  'already-linked': {
    title: 'Vos attestations sont déjà dans un porte-document',
    detail: 'Il n’y a plus rien à activer. Connectez-vous pour les consulter.',
  },
  'link-elsewhere': {
    title: 'Ces attestations sont dans un autre compte',
    detail:
      'Déconnectez-vous, puis connectez-vous au compte que vous avez utilisé la première fois. Si ce n’était pas vous, écrivez au secrétariat.',
  },
  'other-account': {
    title: 'Un autre compte est ouvert',
    detail:
      'Entre-temps, quelqu’un s’est connecté ici avec un autre compte. Vérifiez l’adresse affichée, puis recommencez.',
  },
  'token-used': {
    title: 'Ce lien a déjà servi',
    detail: 'Chaque lien sert une seule fois. Connectez-vous, ou demandez un nouveau lien.',
  },
  'token-expired': {
    title: 'Ce lien n’est plus valable',
    detail: 'Rien n’est perdu\u00a0: demandez un nouveau lien, il arrive en quelques minutes.',
  },
  'external-gone': {
    title: 'Cette confirmation n’est plus valable',
    detail:
      'Par sécurité, elle ne vaut qu’un quart d’heure et une seule fois. Recommencez avec le même service.',
  },
  'external-elsewhere': {
    title: 'Cette identité est reliée à un autre compte',
    detail:
      'Connectez-vous avec elle pour ouvrir ce compte. S’il est aussi à vous, réunissez vos deux comptes.',
  },
  'join-same': {
    title: 'Ce compte est celui où vous êtes',
    detail: 'Pour en réunir deux, indiquez l’adresse de l’autre.',
  },
  'join-elsewhere': {
    title: 'Ce lien a été demandé depuis un autre compte',
    detail: 'Connectez-vous au compte d’où vous l’avez demandé, puis ouvrez le lien à nouveau.',
  },
  'join-impossible': {
    title: 'Ces comptes ne peuvent pas être réunis maintenant',
    detail:
      'L’un des deux vient d’être fermé ou réuni à un autre. Rechargez la page\u00a0: vos attestations sont là.',
  },
  'certificate-revoked': {
    title: 'Cette attestation n’est plus valable',
    detail: 'Elle ne peut plus être téléchargée. Votre porte-document dit pourquoi.',
  },
  'certificate-unknown': {
    title: 'Aucune attestation ne porte ce numéro avec ce nom',
    detail: 'Relisez le numéro et le nom de famille sur l’attestation, puis réessayez.',
  },
  'share-unknown': {
    title: 'Ce partage n’existe pas, ou plus',
    detail:
      'Le lien a peut-être été coupé, ou il est échu, ou il a été retiré. Demandez-en un nouveau à la personne qui vous l’a donné.',
  },
  'pin-required': {
    title: 'Ce partage est protégé par un code PIN',
    detail:
      'Écrivez le code que la personne vous a donné avec le lien. Si vous ne l’avez pas, demandez-le-lui.',
  },
  'pin-wrong': {
    title: 'Ce n’est pas le bon code PIN',
    detail: 'Vérifiez-le, puis réessayez. Après dix essais, il faut patienter un quart d’heure.',
  },
  'too-many-shares': {
    title: 'Vous avez déjà cent partages',
    detail: 'Retirez-en un dont vous n’avez plus besoin, puis recommencez.',
  },
  'too-many-requests': {
    title: 'Trop d’essais en peu de temps',
    detail: 'Par sécurité, nous faisons une pause. Patientez quelques minutes, puis réessayez.',
  },
  internal: {
    title: 'Quelque chose s’est mal passé de notre côté',
    detail:
      'Vous n’y êtes pour rien. Réessayez dans quelques minutes\u00a0; si cela continue, écrivez au secrétariat.',
  },
  'seal-unavailable': {
    title: 'Le document ne peut pas être scellé pour le moment',
    detail:
      'Le certificat du sceau de l’institut n’est pas valable\u00a0; l’institut en est averti. Vos attestations sont en sécurité, et leur forme signée peut être téléchargée.',
  },
  unavailable: {
    title: 'Le service est momentanément indisponible',
    detail: 'Vos attestations sont en sécurité. Réessayez dans quelques minutes.',
  },
  field: {
    required: 'Complétez ce champ.',
    invalid: 'Vérifiez ce champ\u00a0: cette valeur ne convient pas.',
    'too-long': 'Ce texte est trop long\u00a0: raccourcissez-le.',
    'own-address': 'C’est déjà l’adresse de votre compte.',
    'birth-date': 'Vérifiez votre date de naissance.',
    phone: 'Vérifiez ce numéro\u00a0: écrivez-le en entier, par exemple +32 2 765 43 21.',
  },
  password: {
    length: 'Choisissez au moins {{min}} caractères.',
    'not-personal': 'N’y mettez ni votre nom ni votre adresse e-mail.',
    'not-common': 'Ce mot de passe est trop facile à deviner\u00a0: choisissez quelque chose de plus rare.',
  },
} satisfies ProblemTexts;
