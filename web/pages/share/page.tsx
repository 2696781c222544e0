import { useEffect, useRef, useState } from 'preact/hooks';
import type { AccountView, CertificateView, ShareView } from '../../../domain/api.ts';
import { ButtonLink } from '../../design/button.tsx';
import type { Values } from '../../design/form.tsx';
import { Heading } from '../../design/text.tsx';
import { MemberPage } from '../member-page.tsx';
import { useSite } from '../site.ts';
import { chosenOf, pinOf, wanted } from './choices.ts';
import { Given } from './given.tsx';
import { Preview } from './preview.tsx';
import { ShareForm } from './share-form.tsx';

/** The number of the certificate one came from, if from one. */
const numberIn = () => location.hash.slice(1);

interface Contents {
  readonly account: AccountView;
  /** Those that can be shared: what is no longer valid cannot. */
  readonly certificates: readonly CertificateView[];
  readonly photo: string | undefined;
}

/** Certificates given to somebody by a link. */
export function Share() {
  const { say, send } = useSite();
  const load = async (): Promise<Contents> => {
    const [account, wallet, { photo }] = await Promise.all([
      send('GET /api/account'),
      send('GET /api/wallet'),
      send('GET /api/profile'),
    ]);
    return { account, certificates: wallet.certificates.filter(({ state }) => state === 'active'), photo };
  };
  return (
    <MemberPage loading={say('share.loading')} load={load} whose={({ account }) => account.email}>
      {(contents) => (contents.certificates.length > 0 ? <Sharing {...contents} /> : <NothingToShare />)}
    </MemberPage>
  );
}

function Sharing({ account, certificates, photo }: Contents) {
  const { href, say, send } = useSite();
  const [values, setValues] = useState<Values>({});
  const [given, setGiven] = useState<ShareView>();
  const [number, setNumber] = useState<string>();
  /** How often a link was made: each time the form begins anew. */
  const [made, setMade] = useState(0);
  useEffect(() => setNumber(numberIn()), []);
  const request = useRef<{ readonly id: string; readonly said: string } | undefined>(undefined);

  const chosen = chosenOf(values, certificates);
  const create = async (last: Values) => {
    setValues(last);
    const said = JSON.stringify(last);
    // Sent again as it was, after an answer that was lost, it is still the same share.
    if (request.current?.said !== said) request.current = { id: crypto.randomUUID(), said };
    const { id } = request.current;
    setGiven(await send('POST /api/shares', { id, ...wanted(last, certificates, Date.now()) }));
    request.current = undefined;
    scrollTo(0, 0);
  };

  if (given) {
    const another = () => {
      setGiven(undefined);
      setValues({});
      setMade((times) => times + 1);
    };
    const only = given.certificates !== 'all' && chosen.length === 1 ? chosen[0] : undefined;
    return <Given share={given} only={only} pin={pinOf(values)} onAnother={another} />;
  }
  if (number === undefined) return null;
  return (
    <div class="sharing">
      <header>
        <p class="beside">
          <a href={href('wallet')}>{say('certificate.all')}</a>
        </p>
        <Heading arrived>{say('share.title')}</Heading>
        <p class="lead">{say('share.lead')}</p>
      </header>
      <ShareForm
        key={made}
        account={account}
        certificates={certificates}
        hasPhoto={photo !== undefined}
        number={number}
        onValues={setValues}
        create={create}
      />
      <Preview
        values={values}
        certificates={chosen}
        owner={`${account.firstName} ${account.lastName}`}
        photo={photo}
      />
    </div>
  );
}

function NothingToShare() {
  const { href, say } = useSite();
  return (
    <div class="narrow">
      <Heading arrived>{say('share.emptyTitle')}</Heading>
      <p class="lead">{say('share.emptyText')}</p>
      <div class="ways">
        <ButtonLink href={href('wallet')}>{say('certificate.all')}</ButtonLink>
      </div>
    </div>
  );
}
