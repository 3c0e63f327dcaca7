import { ProsePage } from '#components/prose-page';
import { pageMetadata } from '#lib/page-metadata';
import { region } from '#lib/region';

export const dynamic = 'error';

export const metadata = pageMetadata({
  title: 'Accessibility statement',
  description: `How ${region.brand.name} is built and tested so that everyone can use it, what we know is not yet good enough, and how to tell us.`,
  path: '/accessibility',
});

export default function AccessibilityPage() {
  return (
    <ProsePage title="Accessibility" lede="Everyone should be able to look for work here, however they use the web.">
      <h2>What you can do</h2>
      <ul>
        <li>Use every page with a keyboard alone, with a clear mark on what has focus.</li>
        <li>Turn scripts off. Pages are complete without them.</li>
        <li>Enlarge text to 400% without scrolling sideways.</li>
        <li>Choose light or dark in your system settings; the site follows. It also follows a wish for less movement.</li>
        <li>Use a screen reader: charts, the career map and the map of results have the same facts as text beside them.</li>
      </ul>
      <h2>The standard</h2>
      <p>
        We aim for the Web Content Accessibility Guidelines 2.2 at level AA. Each kind of page is checked by an automatic test in both
        themes, on a narrow and a wide screen, before any change goes out, and by hand with a keyboard.
      </p>
      <h2>What is not good enough yet</h2>
      <ul>
        <li>Employers write their own adverts. Some use long paragraphs, and headings that are only bold text.</li>
        <li>
          The drawings of the career map and of the map of results are hidden from screen readers. The list of stations or places with each
          holds everything that its drawing does.
        </li>
        <li>We have not yet had the site tested by people who use assistive technology every day.</li>
      </ul>
      <h2>Tell us</h2>
      <p>
        If something is in your way, write to <a href={`mailto:${region.contact.email}?subject=Accessibility`}>{region.contact.email}</a>.
        Say which page and what you were trying to do. We answer within five working days. If you need the facts of a job or a guide in
        another form, ask and we will send them.
      </p>
      <p>This statement was written on 22 November 2026.</p>
    </ProsePage>
  );
}
