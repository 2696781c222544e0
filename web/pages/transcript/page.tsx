import { useState } from 'preact/hooks';
import { mostOnTranscript } from '../../../domain/document/most-on-transcript.ts';
import { sumOf } from '../../../domain/document/sum-of.ts';
import { formatNumber, formatSchoolYear } from '../../../domain/texts/format.ts';
import { saveFile } from '../../api/save-file.ts';
import { ButtonLink } from '../../design/button.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { Form, type FormError, type Values } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { Radios } from '../../design/radios.tsx';
import { Heading, Loading } from '../../design/text.tsx';
import { Trouble } from '../../design/trouble.tsx';
import { boxOf, tickedOf } from '../certificate-boxes.ts';
import { useSite } from '../site.ts';
import { useWallet } from '../use-wallet.ts';
import { bySchoolYear } from '../wallet/arrange.ts';

/** Several certificates in one document, or their credentials in one file. */
export function Transcript() {
  const { href, language, say, send } = useSite();
  const { contents, errors, load } = useWallet();
  const [values, setValues] = useState<Values>();
  /** How many were downloaded: each time it is said anew. */
  const [downloads, setDownloads] = useState(0);

  if (errors) return <Trouble errors={errors} onRetry={load} />;
  if (contents === undefined) return <Loading>{say('wallet.loading')}</Loading>;

  const certificates = contents.certificates.filter(({ state }) => state === 'active');
  const chosen = values === undefined ? certificates : tickedOf(values, certificates);
  const credits = sumOf('ects', chosen) ?? 0;

  const check = (ticked: Values): FormError[] => {
    const { length } = tickedOf(ticked, certificates);
    if (length === 0) return [{ message: say('transcript.none') }];
    return length > mostOnTranscript
      ? [{ message: say('transcript.tooMany', { most: mostOnTranscript }) }]
      : [];
  };

  const download = async (ticked: Values) => {
    await fetchChosen(ticked);
    setDownloads((times) => times + 1);
  };

  const fetchChosen = async (ticked: Values) => {
    const body = { certificates: tickedOf(ticked, certificates).map(({ id }) => id) };
    if (ticked.form === 'json') {
      const json = JSON.stringify(await send('POST /api/wallet/transcript.json', body));
      saveFile(`${say('transcript.file')}.json`, new Blob([json], { type: 'application/json' }));
    } else {
      const pdf = await send('POST /api/wallet/transcript.pdf', { ...body, language });
      saveFile(`${say('transcript.file')}.pdf`, new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }));
    }
  };

  return (
    <div class="narrow transcript">
      <p class="beside">
        <a href={href('wallet')}>{say('certificate.all')}</a>
      </p>
      <Heading arrived>{say('transcript.title')}</Heading>
      {certificates.length === 0 ? (
        <>
          <p class="lead">{say('transcript.empty')}</p>
          <div class="ways">
            <ButtonLink href={href('wallet')}>{say('certificate.all')}</ButtonLink>
          </div>
        </>
      ) : (
        <>
          <p class="lead">{say('transcript.lead')}</p>
          <Form
            name="transcript"
            submit={say('transcript.download')}
            check={check}
            send={download}
            onInput={setValues}
          >
            {bySchoolYear(certificates, 'newest', language).map(({ schoolYear, certificates: members }) => (
              <fieldset key={schoolYear} class="field boxes">
                <legend class="label">
                  {say('wallet.schoolYear', { schoolYear: formatSchoolYear(schoolYear) })}
                </legend>
                {members.map(({ code, id, title }) => (
                  <Checkbox key={id} name={boxOf(id)} checked>
                    {title} <span class="hint">{code}</span>
                  </Checkbox>
                ))}
              </fieldset>
            ))}
            <p role="status">
              {say('transcript.chosen', { count: chosen.length })}
              {credits > 0 &&
                `, ${say('transcript.credits', { count: credits, ects: formatNumber(credits, language) })}`}
            </p>
            <Radios
              name="form"
              label={say('transcript.form')}
              value="pdf"
              options={[
                { value: 'pdf', label: say('transcript.pdf') },
                { value: 'json', label: say('transcript.json') },
              ]}
            />
          </Form>
          {downloads > 0 && (
            <Notice live key={downloads}>
              {say('transcript.ready')}
            </Notice>
          )}
        </>
      )}
    </div>
  );
}
