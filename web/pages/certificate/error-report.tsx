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
  const request = useRef<{ readonly id: string; readonly said: string } | undefined>(undefined);

  const check = ({ message }: Values): FormError[] =>
    message?.trim() ? [] : [{ field: 'message', message: say('certificate.messageMissing') }];

  const report = async ({ message = '' }: Values) => {
    // Sent again as it was, after an answer that was lost, it is still the same message.
    if (request.current?.said !== message) request.current = { id: crypto.randomUUID(), said: message };
    await send('POST /api/wallet/error-report', { id: request.current.id, certificate, message });
    setSent(true);
  };

  if (sent) return <Notice live>{say('certificate.sent', { email })}</Notice>;
  return (
    <details class="report">
      <summary>{say('certificate.wrong')}</summary>
      <p>{say(valid ? 'certificate.wrongText' : 'certificate.wrongRevokedText', { email })}</p>
      {/* Named by the certificate: what was typed about one is not put back at another. */}
      <Form
        name={`report-${certificate}`}
        submit={say('certificate.send')}
        weight="quiet"
        check={check}
        send={report}
      >
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
