import { useEffect, useState } from 'preact/hooks';
import { didOf } from '../../../domain/credential/did.ts';
import { Linked } from '../../design/text.tsx';
import { useSite } from '../site.ts';

/** How to check the same without this page: a page that lies would say that it does not. */
export function How() {
  const { say } = useSite();
  const [origin, setOrigin] = useState('');
  useEffect(() => setOrigin(location.origin), []);
  const issuer = origin && didOf(origin);
  return (
    <details class="report how">
      <summary>{say('verify.how')}</summary>
      <ol>
        <li>
          <p>{say('verify.howAddress', { origin })}</p>
        </li>
        <li>
          <p>
            <Linked text={say('verify.howCommand')} href="/verify.mjs" />
          </p>
          <Code
            lines={[`curl -O ${origin}/verify.mjs`, `node verify.mjs --issuer ${issuer} attestation.pdf`]}
          />
        </li>
        <li>
          <p>
            <Linked text={say('verify.howKey')} href="/.well-known/did.json" />
          </p>
        </li>
        <li>
          <p>{say('verify.howOthers')}</p>
          <Code
            lines={[
              "pip install 'pyjwt[crypto]'",
              `python3 -c "import jwt, sys; t = open(sys.argv[1]).read().strip(); k = jwt.PyJWKClient('${origin}/.well-known/jwks.json').get_signing_key_from_jwt(t); print(jwt.decode(t, k, algorithms=['ES256']))" attestation.jwt`,
            ]}
          />
        </li>
        <li>
          <p>{say('verify.howPdf')}</p>
          <Code lines={['pdfsig attestation.pdf', 'pdfdetach -saveall attestation.pdf']} />
        </li>
        <li>
          <p>{say('verify.howStatus')}</p>
        </li>
      </ol>
    </details>
  );
}

/** Lines for a terminal, each to be copied whole. */
function Code({ lines }: { lines: readonly string[] }) {
  return (
    <pre>
      {lines.map((line) => (
        <code key={line}>{`${line}\n`}</code>
      ))}
    </pre>
  );
}
