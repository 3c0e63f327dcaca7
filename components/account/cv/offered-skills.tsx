import { Button, ButtonRow } from '#components/ui/button';
import { Check } from '#components/ui/check';

type OfferedSkillsProps = { offers: readonly { slug: string; name: string }[]; answer: (form: FormData) => Promise<void> };

/** Skills that a CV names, none of them ticked: the profile gets what its owner says. */
export function OfferedSkills({ offers, answer }: OfferedSkillsProps) {
  return (
    <section className="part" aria-labelledby="offers-h">
      <h2 id="offers-h">Skills that your CV names</h2>
      <form action={answer} className="form">
        <fieldset className="field">
          <legend className="hint">Your profile does not have these yet. Nothing is added until you say so.</legend>
          <div className="checks">
            {offers.map(({ slug, name }) => (
              <Check name="skill" value={slug} label={name} key={slug} />
            ))}
          </div>
        </fieldset>
        <ButtonRow>
          <Button name="take" value="ticked">
            Add the ticked ones
          </Button>
          <Button kind="quiet" name="take" value="all">
            Add all {offers.length}
          </Button>
          <Button kind="quiet" name="take" value="none">
            Turn down the rest
          </Button>
        </ButtonRow>
      </form>
    </section>
  );
}
