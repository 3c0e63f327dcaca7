import { ProsePage } from '#components/prose-page';
import { pageMetadata } from '#lib/page-metadata';
import { region } from '#lib/region';

export const dynamic = 'error';

export const metadata = pageMetadata({
  title: 'Attributions',
  description: `The open data, typefaces and software that ${region.brand.name} is built with, and the licences they come under.`,
  path: '/attributions',
});

export default function AttributionsPage() {
  return (
    <ProsePage title="Attributions" lede="What this site is made of, with thanks to those who made it.">
      <h2>Typefaces</h2>
      <ul>
        <li>
          Aleo, by the Aleo Project Authors, under the <a href="/fonts/OFL-Aleo.txt">SIL Open Font Licence 1.1</a>.
        </li>
        <li>
          Hanken Grotesk, by the Hanken Grotesk Project Authors, under the{' '}
          <a href="/fonts/OFL-HankenGrotesk.txt">SIL Open Font Licence 1.1</a>.
        </li>
      </ul>
      <h2>Data</h2>
      <ul>
        <li>
          Adverts belong to the employers who wrote them. Those from public bodies contain public sector information licensed under the Open
          Government Licence v3.0.
        </li>
        <li>Pay figures and counts are our own, made from the adverts on this site. Quote them freely with their date and sample size.</li>
        <li>
          Places and their points are from <a href="https://www.geonames.org">GeoNames</a>, under the{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/">Creative Commons Attribution 4.0 licence</a>. We joined areas and numbers
          of people to them, and moved some points to town centres.
        </li>
        <li>The fields of a job follow the JobPosting type of schema.org.</li>
      </ul>
      <h2>Software</h2>
      <p>
        The site is built with open-source software, among it Next.js, React, Drizzle, PostgreSQL, Tailwind CSS, Zod, Marked and
        sanitize-html. The levels and names of work owe much to public frameworks, which each role guide names under its sources.
      </p>
    </ProsePage>
  );
}
