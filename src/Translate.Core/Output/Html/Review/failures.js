// Why something failed, in the language of the interface as far as the page has words for it.
import { say } from "./dom.js";
import { has, t } from "./strings.js";

/** Returns the error that an answer is: its message in the language of the interface, and as detail the English words that say more. */
export function toError({ error, code, values = [], problem, current }, status) {
  const key = [`error_${code}`, `problem_${problem}`, `status_${status}`].find(has);
  return Object.assign(new Error(key ? t(key, ...values) : t("status", status)), {
    detail: !key || problem ? error : undefined,
    conflict: current,
  });
}

/** Says why something failed. */
export const sayFailure = (error) => (error.isOffline ? say(t("offline"), true) : say(error.message, true, error.detail));

/** Says why something was not saved. */
export const sayNotSaved = (error) => (error.isOffline ? say(t("offline"), true) : say(t("failed", error.message), true, error.detail));
