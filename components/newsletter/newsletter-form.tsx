import { FormField } from '#components/forms/form-field';
import { Button } from '#components/ui/button';
import { type FormState, NOTHING_TYPED, textOf } from '#lib/forms/form-state';
import { SIGN_UP_FIELDS, TRAP } from '#lib/newsletter/sign-up-form';
import { NEWSLETTER } from '#lib/newsletter/wording';

/** The same plain form on every page; `from` is the page's path. What is wrong with it is shown on /newsletter, `state`. */
export function NewsletterForm({ from, state = NOTHING_TYPED }: { from: string; state?: FormState }) {
  return (
    <form action="/newsletter/sign-up" method="post" noValidate={state.attempt > 0}>
      <div className="form newsletter-form">
        <input type="hidden" name="wording" value={NEWSLETTER.version} />
        <input type="hidden" name="from" value={textOf(state.values, 'from') || from} />
        {SIGN_UP_FIELDS.map((field) => (
          <FormField field={field} state={state} key={field.name} />
        ))}
        <div className="trap" aria-hidden="true">
          <label htmlFor={TRAP}>Leave this empty</label>
          <input id={TRAP} name={TRAP} tabIndex={-1} autoComplete="off" />
        </div>
        <div className="btn-row">
          <Button>Sign up</Button>
        </div>
      </div>
    </form>
  );
}
