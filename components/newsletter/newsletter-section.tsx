import { Section } from '#components/ui/section';
import { region } from '#lib/region';
import { NewsletterForm } from './newsletter-form.tsx';

/** The invitation at the end of a public page. */
export function NewsletterSection({ from }: { from: string }) {
  return (
    <Section
      id="newsletter"
      title="The newsletter"
      text={`What is new in tech work, pay and ways in, here in ${region.shortName}. Now and then, and you can leave with one press.`}
    >
      <NewsletterForm from={from} />
    </Section>
  );
}
