import { type Institute, postalAddress } from '../../domain/institute.ts';
import { documentPages } from '../pages/pages.ts';
import { useSite } from '../pages/site.ts';

/** Who the institute is and where to write: the same on every page, with nothing to bring to life. */
export function Footer({ institute }: { institute: Institute }) {
  const { facts, href, language, say } = useSite();
  const { email, phone } = institute.secretariat;
  return (
    <footer>
      <div class="bar">
        <address>
          <a href={institute.website}>{facts.name}</a>
          <span>{postalAddress(institute, language)}</span>
          <span>
            {say('frame.secretariat')}
            {' · '}
            <a href={`mailto:${email}`}>{email}</a>
            {phone && (
              <>
                {' · '}
                <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
              </>
            )}
          </span>
        </address>
        <nav aria-label={say('frame.footer')}>
          <ul>
            <li>
              <a href={href('verify')}>{say('link.verify')}</a>
            </li>
            {documentPages.map((page) => (
              <li key={page}>
                <a href={href(page)}>{say(`link.${page}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
