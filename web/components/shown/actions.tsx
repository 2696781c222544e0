import { Button, ButtonLink } from '../../design/button.tsx';
import { Focused, Hovered, show } from '../show.tsx';

const nothing = () => undefined;

export const actions = [
  show(
    'design/button',
    { Button },
    {
      'weight="main"': ({ say }) => <Button onClick={nothing}>{say('form.newPassword')}</Button>,
      'weight="quiet"': ({ say }) => (
        <Button weight="quiet" onClick={nothing}>
          {say('form.cancel')}
        </Button>
      ),
      'main, hovered': ({ say }) => (
        <Hovered>
          <Button onClick={nothing}>{say('form.newPassword')}</Button>
        </Hovered>
      ),
      'quiet, hovered': ({ say }) => (
        <Hovered>
          <Button weight="quiet" onClick={nothing}>
            {say('form.cancel')}
          </Button>
        </Hovered>
      ),
      focused: ({ say }) => (
        <Focused>
          <Button onClick={nothing}>{say('form.newPassword')}</Button>
        </Focused>
      ),
      busy: ({ say }) => (
        <Button busy onClick={nothing}>
          {say('failure.retry')}
        </Button>
      ),
      disabled: ({ say }) => (
        <Button disabled weight="quiet" onClick={nothing}>
          {say('form.cancel')}
        </Button>
      ),
      'side by side': {
        wide: true,
        look: ({ say }) => (
          <div class="ways">
            <Button onClick={nothing}>{say('activation.linkHere')}</Button>
            <Button weight="quiet" onClick={nothing}>
              {say('activation.change')}
            </Button>
          </div>
        ),
      },
    },
  ),
  show(
    'design/button',
    { ButtonLink },
    {
      'weight="main"': ({ say }) => <ButtonLink href="#ButtonLink">{say('home.open')}</ButtonLink>,
      'weight="quiet"': ({ say }) => (
        <ButtonLink href="#ButtonLink" weight="quiet">
          {say('settings.openApp')}
        </ButtonLink>
      ),
      focused: ({ say }) => (
        <Focused>
          <ButtonLink href="#ButtonLink">{say('home.open')}</ButtonLink>
        </Focused>
      ),
    },
  ),
];
