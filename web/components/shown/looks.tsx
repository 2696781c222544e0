import type { Shown } from '../show.tsx';

/** What pages draw with a class alone, by the style sheet that has it. */
export const looks: readonly Shown[] = [
  {
    file: 'design/base.css',
    name: 'Text',
    states: {
      '.lead': ({ say }) => <p class="lead">{say('home.lead')}</p>,
      '.eyebrow': () => <p class="eyebrow">Amina El Idrissi</p>,
      '.hint': ({ say }) => <p class="hint">{say('arrivals.always')}</p>,
      'a link': ({ say }) => (
        <p>
          <a href="#Text">{say('link.verify')}</a>
        </p>
      ),
      code: () => <code>ABCD EFGH IJKL MNOP</code>,
    },
  },
  {
    file: 'design/base.css',
    name: 'Panel',
    states: {
      '.sheet': ({ say }) => (
        <div class="sheet">
          <h2>{say('activation.registerTitle')}</h2>
          <p>{say('activation.registerLead')}</p>
        </div>
      ),
    },
  },
  {
    file: 'design/form.css',
    name: 'Disclosure',
    states: {
      closed: ({ say }) => (
        <details>
          <summary>{say('settings.closingShow')}</summary>
          <p>{say('settings.closing-gone')}</p>
        </details>
      ),
      open: ({ say }) => (
        <details open>
          <summary>{say('settings.closingShow')}</summary>
          <p>{say('settings.closing-gone')}</p>
        </details>
      ),
      '.leads, to another page': ({ say }) => (
        <a class="leads" href="#Disclosure">
          {say('settings.changePassword')}
        </a>
      ),
      'button.text, the least of ways': ({ say }) => (
        <button type="button" class="text">
          {say('settings.endSession')}
        </button>
      ),
    },
  },
  {
    file: 'design/pages.css',
    name: 'Lists',
    states: {
      '.steps': ({ say }) => (
        <ul class="steps">
          <li>{say('join.moves')}</li>
          <li>{say('join.later')}</li>
          <li>{say('join.closes')}</li>
        </ul>
      ),
      '.recovery-codes': () => (
        <ul class="recovery-codes">
          {['8F2K-QM41-T7ZP', 'JD93-W0XA-5RNC', 'V6HB-2YES-K8LT', 'Q1GM-7UCZ-9D4F'].map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      ),
      '.tag': ({ say }) => (
        <p>
          <b>Firefox</b>
          <span class="tag">{say('settings.thisDevice')}</span>
        </p>
      ),
    },
  },
];
