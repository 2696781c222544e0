import type { Institute } from '../../domain/institute.ts';
import { Footer } from '../design/footer.tsx';
import { HeaderContent } from '../design/header.tsx';
import { componentsPage } from '../pages/pages.ts';
import { type Frame, html, siteOf } from '../pages/prerender.tsx';
import { Shell } from '../pages/shell.tsx';
import { SiteContext } from '../pages/site.ts';
import { groups } from './groups.ts';
import { Components } from './page.tsx';
import type { Palette } from './palette.ts';
import { frame as frameOf } from './shown/frame.tsx';

/** The HTML of the page of components in one language. */
export function renderComponents(frame: Frame, palette: Palette): string {
  const { assets, institute, language, themeColor } = frame;
  const site = siteOf(frame, componentsPage);
  return html(
    <Shell
      language={language}
      page={componentsPage}
      title="Components"
      alternates={[]}
      indexed={false}
      themeColor={themeColor}
      assets={assets}
      noScript={undefined}
      header={
        <SiteContext.Provider value={site}>
          <HeaderContent />
        </SiteContext.Provider>
      }
      main={
        <SiteContext.Provider value={site}>
          <Components groups={all(institute)} palette={palette} />
        </SiteContext.Provider>
      }
      footer={
        <SiteContext.Provider value={site}>
          <Footer institute={institute} />
        </SiteContext.Provider>
      }
    />,
  );
}

function all(institute: Institute) {
  return [...groups, { name: 'Around every page', shown: frameOf(institute) }];
}
