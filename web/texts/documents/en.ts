import type { Documents } from './document.ts';

export const en: Documents = {
  terms: {
    title: 'Terms of use',
    description: 'What you and the institute commit to with the wallet.',
    lead: 'Version {{version}}. By creating an account you accept what follows.',
    sections: [
      {
        heading: 'What the wallet does',
        body: [
          'The institute gives you here, free of charge, the digital form of your certificates of success. You can look at them whenever you like.',
          'The wallet does not replace the institute’s register: where they differ, the register holds.',
        ],
      },
      {
        heading: 'Your account',
        body: [
          [
            'An account is personal: one person, one account.',
            'Create it with a link that was sent to you, and with an address that is yours.',
            'Keep your password secret. If you think that someone knows it, change it at once.',
            'You can close your account whenever you like, in its settings.',
            'Tell us if a certificate is not yours, or contains a mistake.',
          ],
        ],
      },
      {
        heading: 'What we promise',
        body: [
          [
            'Your certificates stay in the institute’s register, even if your account is closed.',
            'If a certificate is corrected or withdrawn, your wallet shows it.',
            'We use your data for this service only, never for advertising.',
          ],
          'We do what we can to keep the service available at all times, but cannot guarantee that it is never interrupted.',
        ],
      },
      {
        heading: 'Changes and applicable law',
        body: [
          'If these terms change in an important way, we will ask you to accept them again. Belgian law applies.',
          'A question? Write to {{email}}.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    description: 'What data the wallet keeps, why, and what your rights are.',
    lead: 'Version {{privacyVersion}}. {{controller}}',
    sections: [
      {
        heading: 'What we keep, and why',
        body: [
          [
            'Your certificates, with your name and student number: this is a task of the institute in the public interest.',
            'The address that you gave to the secretariat: to let you know.',
            'Your account (name, address, language, version of the terms accepted and of this page): to open your wallet for you. Nobody knows your password: only a fingerprint of it is kept.',
            'If you sign in by way of another service: a fingerprint of the number that it gives you, and nothing else. We ask it for neither your name nor your address; it learns that you came here.',
            'What you say about yourself in your profile (photo, date of birth, telephone, town…), if you wish: for you alone, as long as you show it to nobody.',
            'The devices on which you are signed in: so that you know them again.',
            'If you have a code asked for at sign-in: the secret shared with your app, and fingerprints of your recovery codes.',
            'Your choices (what your shares show, which messages you get), and when you opened your wallet: to follow them, and to mark what is new.',
            'Your shares: what you put in them and how often they were opened, never by whom. A share that has expired is deleted after 90 days, one that is withdrawn at once.',
            'The number of each e-mail that was sent to you, for 90 days: to know whether it arrived.',
            'Technical traces of requests, for a limited time: for the safety of the service.',
          ],
        ],
      },
      {
        heading: 'What we do not do',
        body: [
          'No advertising, no audience measurement, no social networks: this page asks nobody but us for anything. The ‘not a robot’ check runs on your device, without third parties.',
        ],
      },
      {
        heading: 'Cookies',
        body: [
          'One, a necessary one, to sign in: it keeps you signed in and disappears when you sign out. Your browser also remembers, without your name, that a sign-in took place.',
          'Two more, for a quarter of an hour at most, and only if you sign in by way of another service: they tie your visit to this browser.',
          'Another, for a year, and only if you change the language of the page: it remembers your choice for your next visit.',
          'If your session ends while you fill in a form, this tab keeps what you have written there, except passwords, until you come back or close it.',
        ],
      },
      {
        heading: 'Where, and for how long',
        body: [
          'The data are encrypted and hosted with Amazon Web Services, which acts for the institute. Certificates are kept for as long as the institute must keep its register; your account, until you close it. It is then deleted with your profile and your photo; your certificates wait for a new link.',
        ],
      },
      {
        heading: 'Your rights',
        body: [
          'In the settings of your account you can download all your data and close your account yourself.',
          'You may ask to see your data, to correct them, to receive a copy, to close your account or to object to a use: write to {{email}}.',
          'You may also turn to the Belgian Data Protection Authority, www.dataprotectionauthority.be.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    description: 'How this site is made so that everyone can use it, and whom to tell what gets in the way.',
    lead: 'The institute wants everyone to be able to open their wallet, whatever their device and way of reading.',
    sections: [
      {
        heading: 'Where we stand',
        body: [
          'This site is designed to meet the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. An automatic tool checks every page at every change, on small and large screens, light and dark. An audit by people has not taken place yet.',
          [
            'Everything works with the keyboard, and you always see where you are.',
            'Pages can be read at a width of 320 pixels and enlarged to 200%.',
            'There is no puzzle to solve and no time limit for filling in a form.',
            'Nothing needs a camera or a mouse: the key stands beside the QR code, and the photo is cropped with sliders.',
            'Errors are told in words, beside the field and at the top of the form.',
            'Your device’s settings are followed: contrast, dark, less motion.',
          ],
        ],
      },
      {
        heading: 'Is something in your way?',
        body: [
          'Write to {{email}}: tell us which page, and what you wanted to do. Meanwhile we will help you get your certificates another way.',
          'If the answer does not satisfy you, you may turn to the Ombudsman of Wallonia and the Wallonia-Brussels Federation, www.le-mediateur.be.',
        ],
      },
    ],
  },
  help: {
    title: 'Help',
    description: 'Answers to questions about the wallet.',
    lead: 'The answers to the questions we are asked most.',
    sections: [
      {
        heading: 'I have not received an e-mail',
        body: [
          'Look in the junk folder. If it is not there, ask for a new link with your student number from the sign-in page (‘No e-mail received?’). If your address has changed, write to {{email}}.',
        ],
      },
      {
        heading: 'My link no longer works',
        body: [
          'A link works for {{days}} days. Your certificates wait for longer: simply ask for a new link.',
        ],
      },
      {
        heading: 'I have forgotten my password',
        body: [
          'On the sign-in page, choose ‘Forgotten your password?’: you receive a link to choose a new one. Your certificates do not move.',
        ],
      },
      {
        heading: 'I no longer have access to my old address',
        body: [
          'Can you still sign in? Change the address in your account’s settings, and have the secretariat write there too.',
          'If not, write to {{email}} from your new address, with your student number. Once it has checked, the secretariat notes it. Then ask for a new link with your student number: it comes to that address and takes your certificates into a new account, or into another one of yours. The former account is told.',
        ],
      },
      {
        heading: 'I have two accounts',
        body: [
          'Join them in the settings of the one that you keep (‘Another account’): all certificates go into one wallet.',
        ],
      },
      {
        heading: 'I no longer have the device that shows my codes',
        body: [
          'At sign-in, give one of your recovery codes instead. None left? Write to {{email}} with your student number: after a check the institute switches the code off.',
        ],
      },
      {
        heading: 'What happens if I close my account?',
        body: [
          'You lose no certificate: they stay in the institute’s register. Ask for a new link with your student number, and a new account finds all of them again.',
        ],
      },
      {
        heading: 'A certificate is missing, or contains a mistake',
        body: [
          'Certificates arrive after the deliberations, when the secretariat has sent the results. Is one missing? Write to {{email}} and name the course.',
          'For a mistake, open the certificate and choose “A mistake in this certificate?”: your message goes to the secretariat with the certificate, and you get a copy.',
        ],
      },
      {
        heading: 'A certificate is “no longer valid”',
        body: [
          'The institute has corrected it: the new one takes its place, and the old one leads to it. Or the institute has withdrawn it: the reason is written on it. Show only those that say “Valid”.',
        ],
      },
    ],
  },
  contact: {
    title: 'Contact',
    description: 'Whom to write to, and how to get a quick answer.',
    lead: 'The institute’s secretariat answers every question about your certificates.',
    sections: [
      {
        heading: 'Reaching the secretariat',
        body: [['By e-mail: {{email}}', 'By telephone: {{phone}}', 'In person or by post: {{address}}']],
      },
      {
        heading: 'For a quick answer',
        body: [
          [
            'Give your student number: it is on your student card and on your reports.',
            'A mistake in a certificate? Open it in your wallet and write to us from there: it goes with your message.',
            'Your address, your password and the name we call you by: you change them yourself, in your account.',
            'Never send us your password. Nobody here will ask you for it.',
          ],
        ],
      },
    ],
  },
};
