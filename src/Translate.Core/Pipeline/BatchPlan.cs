using Translate.Core.Bitexts;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Adds up the plans of a batch's documents, and what the engine would charge for them.</summary>
/// <param name="engine">What it takes at a time, and its price.</param>
public sealed class BatchPlan(EngineInfo engine)
{
    private long _elements;
    private long _characters;

    /// <summary>Articles.</summary>
    public int Documents { get; private set; }

    /// <summary>Sentences.</summary>
    public long Segments { get; private set; }

    /// <summary>Occurrences of terms.</summary>
    public long Terms { get; private set; }

    /// <summary>What becomes of the sentences.</summary>
    public EngineWorkload Work { get; private set; }

    /// <summary>Requests, each as full as the engine takes them; more where it is asked before one is full, or again for a term.</summary>
    public long Requests { get; private set; }

    /// <summary>What the engine charges, in US dollars, by the configured rate.</summary>
    public decimal Price => Work.Characters * engine.PricePerMillion / 1_000_000;

    /// <summary>The least time that the engine's quota allows; zero where it has none, or the whole fits into one minute's.</summary>
    public TimeSpan QuotaTime => engine.Limits.CharactersPerMinute == long.MaxValue
        ? TimeSpan.Zero
        : TimeSpan.FromMinutes(Math.Max(0, Work.Characters - 1) / engine.Limits.CharactersPerMinute);

    /// <summary>Refuses what the engine would bill more for than it may.</summary>
    /// <param name="maxCharacters">The most billed characters; null for no limit.</param>
    /// <exception cref="ProblemException">It would.</exception>
    public void RefuseBeyond(long? maxCharacters)
    {
        if (maxCharacters is { } most && Work.Characters > most)
        {
            throw new ProblemException(BudgetedTranslator.Exceeded(Work.Characters, most));
        }
    }

    /// <summary>Adds a document.</summary>
    public void Add(DocumentPlan document)
    {
        Documents++;
        Segments += document.Segments;
        Terms += document.Terms;
        Work += document.Work;
        foreach (var bill in document.BilledCharacters)
        {
            if (Requests == 0 || _elements == engine.Limits.RequestElements || _characters + bill > engine.Limits.RequestCharacters)
            {
                Requests++;
                _elements = 0;
                _characters = 0;
            }

            _elements++;
            _characters += bill;
        }
    }
}
