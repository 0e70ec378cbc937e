using System.Globalization;
using System.Text.Json.Serialization;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Engines;

namespace Translate.Cli.Commands;

/// <summary>What is known of an engine, and whether it answers.</summary>
/// <param name="Id">The engine.</param>
/// <param name="Version">Its version; empty if it could not be made.</param>
/// <param name="Quality">What its output is good for; empty if it could not be made.</param>
/// <param name="PricePerMillion">US dollars for a million characters or input tokens; null if it could not be made.</param>
/// <param name="Description">What it is, and as whom it asks; empty if it could not be made.</param>
/// <param name="Answer">How it is, or what is wrong.</param>
/// <param name="Problem">Why it cannot be used; null if it can.</param>
internal sealed record EngineProbe(
    string Id,
    string Version,
    string Quality,
    decimal? PricePerMillion,
    string Description,
    string Answer,
    Problem? Problem
)
{
    private const string Greeting = "Selamat pagi.";

    /// <summary>Whether it was set up at all, so that a problem with it matters.</summary>
    [JsonIgnore]
    public bool IsConfigured { get; private init; }

    /// <summary>What it bills: <c>characters</c> or <c>input tokens</c>.</summary>
    public string PriceUnit { get; private init; } = "characters";

    /// <summary>What it uses in addition to the text; empty if it could not be created.</summary>
    public IReadOnlyList<string> Supports { get; private init; } = [];

    /// <summary>Looks at every engine, one after the other.</summary>
    /// <param name="engines">The engines.</param>
    /// <param name="ask">Whether to have each translate a greeting, which may cost a few characters.</param>
    /// <param name="time">Measures the answer.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<List<EngineProbe>> AllAsync(
        EngineCatalog engines,
        bool ask,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var probes = new List<EngineProbe>();
        foreach (var id in engines.Ids)
        {
            probes.Add(
                await OfAsync(engines, id, ask, time, cancellationToken).ConfigureAwait(false) with
                {
                    IsConfigured = engines.IsConfigured(id),
                }
            );
        }

        return probes;
    }

    /// <summary>All of it in one line.</summary>
    public override string ToString() =>
        PricePerMillion is { } price
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Id}: {Answer}. Version {Version}, {Quality} quality, {(price == 0 ? "free" : $"US${price:0.##} per million {PriceUnit}")}; {Description}.{(Supports.Count == 0 ? string.Empty : $" Supports {string.Join(", ", Supports)}.")}"
            )
            : $"{Id}: {Answer}";

    private static async Task<EngineProbe> OfAsync(
        EngineCatalog engines,
        string id,
        bool ask,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ITranslator translator;
        try
        {
            translator = engines.Create(id);
        }
        catch (ProblemException e)
        {
            return new EngineProbe(
                id,
                string.Empty,
                string.Empty,
                PricePerMillion: null,
                string.Empty,
                "cannot be used: " + e.Problems[0],
                e.Problems[0]
            );
        }

        var info = translator.Info;
        var (answer, problem) = ask
            ? await AskAsync(translator, time, cancellationToken).ConfigureAwait(false)
            : ("ready, not asked", null);
        return new EngineProbe(
            id,
            info.Version,
            info.Quality == TranslationQuality.Gist ? "gist" : "draft",
            info.PricePerMillion,
            info.Description,
            answer,
            problem
        )
        {
            PriceUnit = info.PriceUnit == Core.Translators.PriceUnit.Tokens ? "input tokens" : "characters",
            Supports = [.. GetSupports(info)],
        };
    }

    /// <summary>Of several ways to have terms, the first is the one that is used.</summary>
    private static IEnumerable<string> GetSupports(EngineInfo info)
    {
        if (info.TermStrategies is [var strategy, ..])
        {
            yield return strategy switch
            {
                TermStrategy.Glossary => "terms by a glossary",
                TermStrategy.Context => "terms as advice",
                TermStrategy.Placeholder => "terms as placeholders",
                _ => "terms",
            };
        }

        if (info.Features.HasFlag(EngineFeatures.InlineCodes))
        {
            yield return "formatting";
        }

        if (info.Features.HasFlag(EngineFeatures.Context))
        {
            yield return "context";
        }

        if (info.MaxReferences > 0)
        {
            yield return "similar sentences";
        }
    }

    private static async Task<(string Answer, Problem? Problem)> AskAsync(
        ITranslator translator,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var started = time.GetTimestamp();
            var results = await translator.TranslateAsync([new TranslationRequest(Greeting, [])], cancellationToken).ConfigureAwait(false);
            return results[0] is TranslationResult.Failure { Problem: var problem }
                ? ("does not answer: " + problem.ToString().TrimEnd('.'), problem)
                : (string.Create(CultureInfo.InvariantCulture, $"answers, in {time.GetElapsedTime(started).TotalMilliseconds:0} ms"), null);
        }
        catch (ProblemException e)
        {
            return ("does not answer: " + e.Problems[0].ToString().TrimEnd('.'), e.Problems[0]);
        }
    }
}
