using Translate.Core.Bitexts;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Adds up the plans of a batch's documents, and computes what the engine would charge for them.</summary>
/// <param name="engine">Its limits and its price apply.</param>
public sealed class BatchPlan(EngineInfo engine)
{
    private RequestPacker _packer = new(engine.Limits);

    /// <summary>Articles.</summary>
    public int Documents { get; private set; }

    /// <summary>Sentences.</summary>
    public long Segments { get; private set; }

    /// <summary>Occurrences of terms.</summary>
    public long Terms { get; private set; }

    /// <summary>How the sentences get their translations.</summary>
    public EngineWorkload Work { get; private set; }

    /// <summary>Requests, each filled up to the engine's limits. A run needs more if it sends a request before it is full, or asks again for a term.</summary>
    public long Requests { get; private set; }

    /// <summary>What the engine charges, in US dollars, at the configured price.</summary>
    public decimal Price => Work.Characters * engine.PricePerMillion / 1_000_000;

    /// <summary>The shortest time that the engine's quota allows; zero if it has no quota, or if everything fits into one minute.</summary>
    public TimeSpan QuotaTime =>
        engine.Limits.CharactersPerMinute == long.MaxValue
            ? TimeSpan.Zero
            : TimeSpan.FromMinutes(Math.Max(0, Work.Characters - 1) / engine.Limits.CharactersPerMinute);

    /// <summary>What the engine that is compared would be asked; null if no engines are compared.</summary>
    public BatchPlan? ComparedPlan { get; init; }

    /// <summary>Refuses the batch if the engines would bill more than the limit.</summary>
    /// <param name="maxCharacters">The limit in billed characters; null for none.</param>
    /// <exception cref="ProblemException">They would bill more.</exception>
    internal void RefuseBeyond(long? maxCharacters)
    {
        var characters = Work.Characters + (ComparedPlan?.Work.Characters ?? 0);
        if (maxCharacters is { } most && characters > most)
        {
            throw new ProblemException(BudgetedTranslator.CreateProblem(characters, most, engine.PriceUnit));
        }
    }

    /// <summary>Adds a document.</summary>
    internal void Add(DocumentPlan document)
    {
        Documents++;
        Segments += document.Segments;
        Terms += document.Terms;
        Work += document.Work;
        foreach (var billed in document.BilledCharacters)
        {
            Requests += _packer.Add(billed) ? 1 : 0;
        }

        if (document.Other is { } other)
        {
            ComparedPlan?.Add(other);
        }
    }
}
