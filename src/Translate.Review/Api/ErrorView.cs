using Translate.Core.Memory;
using Translate.Core.Text;

namespace Translate.Review.Api;

/// <summary>An error that a person marked, as the page shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Target">The range of the words.</param>
/// <param name="Severity">How much it harms.</param>
/// <param name="Category">What kind it is; null if the person did not say.</param>
/// <param name="Author">Who marked it.</param>
internal sealed record ErrorView(long Id, int[] Target, string Severity, string? Category, string Author)
{
    /// <summary>Creates the views of the errors in a target; null if it has none.</summary>
    public static IReadOnlyList<ErrorView>? From(IEnumerable<ErrorSpan> spans, string target)
    {
        var own = spans.Where(span => span.Target == target).ToList();
        return own.Count == 0
            ? null
            : own.ConvertAll(span => new ErrorView(
                span.Id,
                [span.Range.Start, span.Range.End],
                EnumNames.Get(span.Severity),
                span.Category == ErrorCategory.None ? null : EnumNames.Get(span.Category),
                span.Author
            ));
    }
}
