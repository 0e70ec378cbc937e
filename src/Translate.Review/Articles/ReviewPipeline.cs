using Translate.Core.Glossaries;
using Translate.Core.Memory;
using Translate.Core.Pipeline;

namespace Translate.Review.Articles;

/// <summary>The pipeline of a review. A changed glossary gives a new one over the same memory. Thread-safe.</summary>
internal sealed class ReviewPipeline : IDisposable
{
    private readonly Lock _lock = new();
    private readonly TranslationPipelineBuilder _builder;
    private readonly TranslationPipeline _first;
    private volatile TranslationPipeline _current;

    /// <summary>Builds the pipeline and opens its memory.</summary>
    /// <param name="builder">Has a memory, and the engine. It is used again when the glossary changes.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="other">The engine that it is compared with. Null to compare nothing.</param>
    public ReviewPipeline(TranslationPipelineBuilder builder, WithholdingTranslator engine, WithholdingTranslator? other)
    {
        _builder = other is null ? builder : builder.CompareWith(other);
        Engines = other is null ? [engine] : [engine, other];
        _current = _first = builder.Build();
    }

    /// <summary>The engine, and the one that it is compared with if there is one.</summary>
    public IReadOnlyList<WithholdingTranslator> Engines { get; }

    /// <summary>Whether an engine is asked only for released texts.</summary>
    public bool IsWithheld => Engines.Any(engine => engine.IsWithheld);

    /// <summary>Raised after the glossary changed.</summary>
    public event Action<Glossary>? GlossaryChanged;

    /// <summary>The pipeline with the glossary as it is now.</summary>
    public TranslationPipeline Current => _current;

    /// <summary>The parts of the current pipeline.</summary>
    public PipelineParts Parts => _current.Parts;

    /// <summary>The memory, the same for every glossary.</summary>
    public TranslationMemory Memory => _first.Parts.Memory!;

    /// <summary>Uses another glossary from now on. What it touches is translated again only on request.</summary>
    public void UseGlossary(Glossary glossary)
    {
        lock (_lock)
        {
            Withhold(Engines);
            _current = _builder.UseGlossary(glossary).UseMemory(Memory, _first.MemoryPath).Build();
        }

        GlossaryChanged?.Invoke(glossary);
    }

    /// <summary>From now on asks the engines that are paid for only for released texts.</summary>
    /// <param name="isForAll">Whether this holds for free engines too.</param>
    public void WithholdPaid(bool isForAll) => Withhold(Engines.Where(engine => isForAll || engine.Info.PricePerMillion > 0));

    /// <summary>Closes the memory.</summary>
    public void Dispose() => _first.Dispose();

    private static void Withhold(IEnumerable<WithholdingTranslator> engines)
    {
        foreach (var engine in engines)
        {
            engine.IsWithheld = true;
        }
    }
}
