using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Pipeline;

namespace Translate.Server.Jobs;

/// <summary>The pipeline that asks the engine. A changed glossary gives a new one over the same memory. Thread-safe.</summary>
internal sealed class WorkingPipeline
{
    private readonly Lock _lock = new();
    private readonly Func<Glossary, TranslationPipeline> _build;
    private volatile State _state;

    /// <summary>Builds the pipeline.</summary>
    /// <param name="build">Builds it with a glossary. The memory belongs to the caller.</param>
    /// <param name="glossary">The glossary.</param>
    public WorkingPipeline(Func<Glossary, TranslationPipeline> build, Glossary glossary)
    {
        _build = build;
        _state = Create(glossary);
    }

    /// <summary>Raised after the glossary changed.</summary>
    public event Action? Changed;

    /// <summary>The pipeline with the glossary as it is now.</summary>
    public TranslationPipeline Current => _state.Pipeline;

    /// <summary>The glossary as it is now.</summary>
    public Glossary Glossary => _state.Glossary;

    /// <summary>Finds the terms of the glossary.</summary>
    public TermMatcher Matcher => _state.Matcher;

    /// <summary>Uses another glossary from now on.</summary>
    public void UseGlossary(Glossary glossary)
    {
        lock (_lock)
        {
            _state = Create(glossary);
        }

        Changed?.Invoke();
    }

    private State Create(Glossary glossary) => new(glossary, new TermMatcher(glossary), _build(glossary));

    private sealed record State(Glossary Glossary, TermMatcher Matcher, TranslationPipeline Pipeline);
}
