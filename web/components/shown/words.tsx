import { Heading, Linked, Loading, Whole } from '../../design/text.tsx';
import { show } from '../show.tsx';

export const words = [
  show(
    'design/text',
    { Heading },
    {
      'level={1}': { wide: true, look: ({ say }) => <Heading>{say('settings.title')}</Heading> },
      'level={2}': { wide: true, look: ({ say }) => <Heading level={2}>{say('settings.sharing')}</Heading> },
      'level={3}': { wide: true, look: ({ say }) => <Heading level={3}>{say('settings.shares')}</Heading> },
      'level={4}': {
        wide: true,
        look: ({ say }) => <Heading level={4}>{say('settings.scanTitle')}</Heading>,
      },
      arrived: {
        still: true,
        wide: true,
        look: ({ say }) => <Heading arrived>{say('join.joinedTitle')}</Heading>,
      },
    },
  ),
  show(
    'design/text',
    { Linked },
    {
      'words as a link': ({ say }) => (
        <p>
          <Linked text={say('join.offer')} href="#Linked" />
        </p>
      ),
      'in a new tab': ({ say }) => (
        <p>
          <Linked text={say('acceptance.terms')} href="#Linked" newTab={say('frame.newTab')} />
        </p>
      ),
      'no words marked': ({ say }) => (
        <p>
          <Linked text={say('missing.text')} href="#Linked" />
        </p>
      ),
    },
  ),
  show(
    'design/text',
    { Whole },
    {
      'an address that no line breaks': ({ say }) => {
        const email = 'amina.el-idrissi@student.example.org';
        return (
          <p>
            <Whole text={say('join.lead', { email })} parts={[email]} />
          </p>
        );
      },
    },
  ),
  show(
    'design/text',
    { Loading },
    {
      'something is on its way': ({ say }) => <Loading>{say('settings.loading')}</Loading>,
    },
  ),
];
