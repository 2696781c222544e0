import { useRef, useState } from 'preact/hooks';
import { longestErrorReport } from '../../../domain/error-report.ts';
import { Form, type FormError, type Values } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { useSite } from '../site.ts';

interface ErrorReportProps {
  /** The certificate's public number. */
  readonly certificate: string;
  /** Of what is not valid there is no document to go with the message. */
  readonly valid: boolean;
  /** Where the answer goes. */
  readonly email: string;
}

/** A message to the secretariat, which gets the certificate with it. */
export function ErrorReport({ certificate, valid, email }: ErrorReportProps) {
  const { say, send } = useSite();
  const [sent, setSent] = useState(false);
  /** One for each message: sent again after an answer that was lost, it is still the same message. */
  const id = useRef(crypto.randomUUID());

  const check = ({ message }: Values): FormError[] =>
    message?.trim() ? [] : [{ field: 'message', message: say('certificate.messageMissing') }];

  const report = async ({ message = '' }: Values) => {
    await send('POST /api/wallet/error-report', { id: id.current, certificate, message });
    setSent(true);
  };

  if (sent) return <Notice live>{say('certificate.sent', { email })}</Notice>;
  return (
    <details class="report">
      <summary>{say('certificate.wrong')}</summary>
      <p>{say(valid ? 'certificate.wrongText' : 'certificate.wrongRevokedText', { email })}</p>
      <Form name="report" submit={say('certificate.send')} weight="quiet" check={check} send={report}>
        <TextArea
          name="message"
          label={say('certificate.message')}
          hint={say('certificate.messageHint')}
          maxLength={longestErrorReport}
        />
      </Form>
    </details>
  );
}
