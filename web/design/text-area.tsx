import { FieldFrame } from './field.tsx';

interface TextAreaProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly maxLength: number;
}

/** Several lines of text; it grows with them where the browser can. */
export function TextArea({ maxLength, ...frame }: TextAreaProps) {
  return (
    <FieldFrame {...frame}>
      {(control) => <textarea {...control} rows={5} maxLength={maxLength} />}
    </FieldFrame>
  );
}
