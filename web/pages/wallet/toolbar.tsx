import { certificateKinds } from '../../../domain/certificate.ts';
import { Field } from '../../design/field.tsx';
import { Fold } from '../../design/fold.tsx';
import { Select } from '../../design/select.tsx';
import { useSite } from '../site.ts';
import { type Choice, orders } from './arrange.ts';

interface ToolbarProps {
  /** The kinds that the wallet holds any of. */
  readonly kinds: ReadonlySet<string>;
  readonly choice: Choice;
  readonly words: string;
  onChoice(choice: Choice): void;
  onWords(words: string): void;
}

/** Finds a certificate among many. It acts as it is used: there is nothing to send. */
export function Toolbar({ kinds, choice, words, onChoice, onWords }: ToolbarProps) {
  const { kind: kindName, say } = useSite();
  const offered = certificateKinds.filter((kind) => kinds.has(kind) || kind === choice.kind);
  const chosen = [
    ...(choice.kind ? [kindName(choice.kind)] : []),
    ...(choice.order === 'newest' ? [] : [say(`order.${choice.order}`)]),
  ];
  return (
    <search class="toolbar">
      <Field
        name="words"
        label={say('wallet.search')}
        input={{
          type: 'search',
          value: words,
          autocomplete: 'off',
          spellcheck: false,
          onInput: (event) => onWords(event.currentTarget.value),
        }}
      />
      <Fold id="refine" label={say('wallet.refine')} chosen={chosen}>
        {offered.length > 1 && (
          <Select
            name="kind"
            label={say('wallet.kind')}
            options={[
              { value: '', label: say('wallet.everyKind') },
              ...offered.map((kind) => ({ value: kind, label: kindName(kind) })),
            ]}
            value={choice.kind ?? ''}
            onChange={(value) => onChoice({ ...choice, kind: offered.find((kind) => kind === value) })}
          />
        )}
        <Select
          name="order"
          label={say('wallet.order')}
          options={orders.map((order) => ({ value: order, label: say(`order.${order}`) }))}
          value={choice.order}
          onChange={(value) =>
            onChoice({ ...choice, order: orders.find((order) => order === value) ?? 'newest' })
          }
        />
      </Fold>
    </search>
  );
}
