import { region } from '#lib/region';
import type { Letter } from '../letter.ts';

export type AlertBrokenProps = {
  /** What it asked for, as it stands in the address of the search: "skill: cobol". */
  asked: string[];
  /** Where the reader changes it. */
  manage: string;
};

export function alertBroken({ asked, manage }: AlertBrokenProps, siteUrl: string): Letter {
  const { name } = region.brand;
  return {
    subject: 'One of your job alerts has stopped',
    preview: 'It asks for something that we do not have any more.',
    heading: 'One of your job alerts has stopped',
    blocks: [
      'We no longer know one of the things that this alert asks for. To go on without it would send you jobs that you did not ask for, so we stopped it instead.',
      ...(asked.length > 0 ? ['It asks for:', { list: asked.map((text) => ({ text })) }] : []),
      { button: 'Change it', href: manage },
      `Or make a new one from any search at ${siteUrl}/jobs.`,
    ],
    why: `You get this mail, once, because you have a job alert with ${name}.`,
  };
}
