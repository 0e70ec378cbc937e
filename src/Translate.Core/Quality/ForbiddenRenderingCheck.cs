using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Text;

namespace Translate.Core.Quality;

/// <summary>Reports every rendering that the entry of a term in the source says is never right. Without the term, the words may be right.</summary>
public sealed class ForbiddenRenderingCheck(Glossary glossary) : IUnitCheck
{
    private readonly IReadOnlyList<(TermEntry Entry, RenderingMatcher Matcher)> _forbidden =
    [
        .. glossary.Entries.SelectMany(entry => entry.Never.Select(rendering => (entry, new RenderingMatcher(rendering)))),
    ];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(TranslationUnit unit)
    {
        var words = Token.Tokenize(unit.Target);
        var entries = unit.Terms.Select(term => term.Occurrence.Entry).ToHashSet();
        return _forbidden
            .Where(forbidden => entries.Contains(forbidden.Entry))
            .SelectMany(forbidden =>
                forbidden
                    .Matcher.FindAll(unit.Target, words)
                    .Select(range => new Finding(
                        FindingIds.ForbiddenRendering,
                        Severity.Error,
                        $"'{range.In(unit.Target)}' is never right, '{forbidden.Entry.Target}' is ({forbidden.Entry.Location})",
                        Target: range
                    ))
            )
            .OrderBy(finding => finding.Target!.Value.Start);
    }
}
