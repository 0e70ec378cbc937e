namespace Translate.Core.Quality.Metrics;

/// <summary>A measure of a system's output against a reference. Its score over a corpus follows from sums over the sentences.</summary>
/// <remarks>Computes what sacreBLEU 2 computes with the same signature. Thread-safe.</remarks>
internal interface IMetric
{
    /// <summary>Its name, such as <c>BLEU</c>.</summary>
    string Name { get; }

    /// <summary>How it is computed, in sacreBLEU's words.</summary>
    string Signature { get; }

    /// <summary>Counts what the score needs of a sentence.</summary>
    long[] Count(string hypothesis, string reference);

    /// <summary>Computes the score from the sums of all sentences, from 0 to 100; TER may be higher.</summary>
    double Compute(ReadOnlySpan<long> sums);
}
