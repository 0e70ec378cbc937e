using System.Globalization;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Engines;

namespace Translate.Cli;

/// <summary>Whether an engine answers, found out by asking it.</summary>
/// <param name="Id">The engine.</param>
/// <param name="Version">Its version; empty where it could not be made.</param>
/// <param name="Quality">What its output is good for.</param>
/// <param name="Description">What it is.</param>
/// <param name="Answer">The time it took, or what is wrong.</param>
/// <param name="Problem">Why it does not answer; null where it does.</param>
internal sealed record EngineProbe(string Id, string Version, string Quality, string Description, string Answer, Problem? Problem)
{
    private const string Greeting = "Selamat pagi.";

    /// <summary>Asks every engine, one after the other.</summary>
    public static async Task<List<EngineProbe>> ProbeAllAsync(EngineCatalog engines, TimeProvider time, CancellationToken cancellationToken)
    {
        var probes = new List<EngineProbe>();
        foreach (var id in engines.Ids)
        {
            probes.Add(await ProbeAsync(engines, id, time, cancellationToken).ConfigureAwait(false));
        }

        return probes;
    }

    private static async Task<EngineProbe> ProbeAsync(EngineCatalog engines, string id, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            var translator = engines.Create(id);
            var info = translator.Info;
            var started = time.GetTimestamp();
            var results = await translator.TranslateAsync([new TranslationRequest(Greeting, [])], cancellationToken).ConfigureAwait(false);
            var elapsed = string.Create(CultureInfo.InvariantCulture, $"yes, in {time.GetElapsedTime(started).TotalMilliseconds:0} ms");
            var problem = (results[0] as TranslationResult.Failure)?.Problem;
            return new EngineProbe(id, info.Version, NameOf(info), info.Description, problem?.ToString() ?? elapsed, problem);
        }
        catch (ProblemException e)
        {
            return new EngineProbe(id, string.Empty, string.Empty, string.Empty, e.Problems[0].ToString(), e.Problems[0]);
        }
    }

    private static string NameOf(TranslatorInfo info) => info.Quality == TranslationQuality.Gist ? "gist" : "draft";
}
