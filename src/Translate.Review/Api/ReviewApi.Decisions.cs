using Microsoft.AspNetCore.Http;
using Translate.Core.Bitexts;
using Translate.Core.Text;
using Translate.Review.Articles;
using Translate.Review.Security;

namespace Translate.Review.Api;

/// <content>What a reader decides: translations, waivers, dismissals, marks and notes.</content>
internal sealed partial class ReviewApi
{
    private async Task DecideAsync(HttpContext context)
    {
        var request = await JsonExchange.ReadAsync<DecisionRequest>(context).ConfigureAwait(false);
        if (!Enum.TryParse<DecisionKind>(request.Kind, ignoreCase: true, out var kind) || request.Version is null)
        {
            throw new BadHttpRequestException("The decision is incomplete.");
        }

        var decision = new Decision(
            kind,
            request.Version,
            (request.Target ?? string.Empty).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim(),
            request.IsFinal,
            request.IsSpread ?? true,
            GetAuthor(context, request.Author)
        )
        {
            MayApprove = RequestGuard.GetReader(context).May(Permission.Approve),
        };
        await UseUnitAsync(
                context,
                (article, index) =>
                    session.Decide(article, index, decision) switch
                    {
                        DecisionResult.Saved saved => Publish(article, saved),
                        DecisionResult.Conflict => Conflict(_views.Create(article, [index]).Units[0], decision),
                        DecisionResult.Refused refused => (Func<HttpContext, Task>)(
                            answer => JsonExchange.RefuseAsync(answer, StatusCodes.Status422UnprocessableEntity, new Refusal(refused.Code))
                        ),
                        var other => throw new InvalidOperationException($"Unknown result {other.GetType().Name}."),
                    }
            )
            .ConfigureAwait(false);
    }

    private static Func<HttpContext, Task> Conflict(UnitView current, Decision refused) =>
        answer =>
        {
            var refusal = new Refusal(RefusalCode.ChangedElsewhere);
            answer.Response.StatusCode = StatusCodes.Status409Conflict;
            return JsonExchange.WriteAsync(
                answer,
                new
                {
                    error = refusal.ToString(),
                    code = EnumNames.Get(refusal.Code),
                    current,
                    yours = refused.Target,
                }
            );
        };

    private Func<HttpContext, Task> Publish(OpenArticle article, DecisionResult.Saved saved)
    {
        var view = Publish(article, saved.Changed);
        outputs.Add(saved.Elsewhere.Select(entry => entry.Id));
        foreach (var entry in saved.Elsewhere)
        {
            feed.Send(JsonExchange.ToLine(new { type = "stale", article = entry.Id }));
        }

        var elsewhere = saved.Elsewhere.Select(entry => new { entry.Id, entry.Headline }).ToList();
        var proposal = saved.Proposal is not { } term
            ? null
            : new
            {
                term.Source,
                term.Target,
                term.Instead,
                evidence = term.Evidence.Select(step => new
                {
                    step.Document,
                    step.Place,
                    step.Source,
                    step.After,
                }),
            };
        return answer =>
            JsonExchange.WriteAsync(
                answer,
                new
                {
                    view.Units,
                    view.Entries,
                    elsewhere,
                    same = saved.Changed.Count - 1,
                    proposal,
                }
            );
    }

    /// <summary>Tells every page about changed units, and has the outputs of their article written.</summary>
    private UnitsView Publish(OpenArticle article, IReadOnlyList<int> changed)
    {
        outputs.Add([article.Id]);
        var view = _views.Create(article, [.. changed]);
        feed.Send(
            JsonExchange.ToLine(
                new
                {
                    type = "units",
                    article = article.Id,
                    view.Units,
                    view.Entries,
                }
            )
        );
        return view;
    }

    private async Task DismissAsync(HttpContext context)
    {
        var request = await JsonExchange.ReadAsync<DismissRequest>(context).ConfigureAwait(false);
        var reason = string.IsNullOrWhiteSpace(request.Reason) ? null : JsonExchange.Limit(request.Reason, MaxText);
        await UseUnitAsync(
                context,
                (article, index) =>
                    session.Dismiss(
                        article,
                        index,
                        request.Finding ?? string.Empty,
                        request.Message ?? string.Empty,
                        reason,
                        GetAuthor(context, request.Author)
                    )
                        is { } changed
                        ? Publish(article, changed)
                        : null
            )
            .ConfigureAwait(false);
    }

    private async Task WaiveAsync(HttpContext context)
    {
        var request = await JsonExchange.ReadAsync<WaiveRequest>(context).ConfigureAwait(false);
        var reason = string.IsNullOrWhiteSpace(request.Reason) ? null : JsonExchange.Limit(request.Reason, MaxText);
        await UseUnitAsync(
                context,
                (article, index) =>
                    session.Waive(article, index, request.Term, reason, GetAuthor(context, request.Author)) is { } changed
                        ? Publish(article, changed)
                        : null
            )
            .ConfigureAwait(false);
    }

    private async Task MarkErrorAsync(HttpContext context)
    {
        var request = await JsonExchange.ReadAsync<ErrorRequest>(context).ConfigureAwait(false);
        if (
            request.Remove is null
            && (request.Start < 0 || request.End <= request.Start || !Enum.IsDefined(request.Severity) || !Enum.IsDefined(request.Category))
        )
        {
            throw new BadHttpRequestException("The error is incomplete.");
        }

        await UseUnitAsync(
                context,
                (article, index) =>
                {
                    var changed = request.Remove is { } id
                        ? session.UnmarkError(article, index, id, GetAuthor(context, request.Author))
                        : session.MarkError(
                            article,
                            index,
                            request.Version ?? string.Empty,
                            new TextRange(request.Start, request.End),
                            request.Severity,
                            request.Category,
                            GetAuthor(context, request.Author)
                        );
                    return changed is null ? null : Publish(article, changed);
                }
            )
            .ConfigureAwait(false);
    }

    private async Task NoteAsync(HttpContext context)
    {
        var request = await JsonExchange.ReadAsync<NoteRequest>(context).ConfigureAwait(false);
        var kind = request.IsFlagged switch
        {
            true => ReviewEventKind.Flag,
            false => ReviewEventKind.Unflag,
            null => ReviewEventKind.Comment,
        };
        var text = JsonExchange.Limit(request.Text?.Trim(), MaxText);
        if (kind == ReviewEventKind.Comment && text.Length == 0)
        {
            throw new BadHttpRequestException("The comment is empty.");
        }

        await UseUnitAsync(
                context,
                (article, index) =>
                {
                    var (changed, elsewhere) = session.Note(article, index, kind, text, GetAuthor(context, request.Author));
                    outputs.Add(elsewhere.Select(entry => entry.Id));
                    return Publish(article, changed);
                }
            )
            .ConfigureAwait(false);
    }
}
