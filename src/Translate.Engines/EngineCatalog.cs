using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Engines.Offline;
using Translate.Engines.Resilience;

namespace Translate.Engines;

/// <summary>The engines by name, each with its decorators: the one place where an engine is put together.</summary>
/// <param name="offline">Settings of the offline engine.</param>
/// <param name="resilience">Patience with every engine.</param>
/// <param name="time">For waits and timeouts.</param>
public sealed class EngineCatalog(OfflineOptions offline, ResilienceOptions resilience, TimeProvider time)
{
    /// <summary>The names that <see cref="Create"/> knows.</summary>
    public IReadOnlyList<string> Ids { get; } = [OfflineTranslator.Id];

    /// <summary>Makes an engine.</summary>
    /// <exception cref="ProblemException">No engine has that name, or its settings cannot be used.</exception>
    public ITranslator Create(string id) => id switch
    {
        OfflineTranslator.Id => Resilient(new OfflineTranslator(offline)),
        _ => throw new ProblemException(new Problem(ProblemKind.BadConfiguration, $"there is no engine '{id}'", Advice(id))),
    };

    private ResilientTranslator Resilient(ITranslator engine) => new(engine, resilience, time);

    private string Advice(string id) =>
        Spelling.Closest(id, Ids) is { } near ? $"Did you mean '{near}'?" : $"Choose one of: {string.Join(", ", Ids)}";
}
