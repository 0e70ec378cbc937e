using Translate.Core.Bitexts;
using Translate.Core.Problems;

namespace Translate.Core.Pipeline.Reports;

/// <summary>An article in <c>report.json</c>.</summary>
/// <param name="Name">Its name in outputs.</param>
/// <param name="Path">Its file, as the user named it.</param>
/// <param name="Status">The outcome.</param>
internal sealed record ReportedDocument(string Name, string Path, ReportedStatus Status)
{
    /// <summary>Its counts; null if it has no output.</summary>
    public DocumentCounts? Counts { get; init; }

    /// <summary>Why it is not done; null if it is, or was not reached.</summary>
    public Problem? Problem { get; init; }
}
