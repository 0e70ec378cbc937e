using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Text;

namespace Translate.Core.Quality;

/// <summary>Reports every rendering that some entry of the glossary says is never right, whether or not that entry's term is in the source.</summary>
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
        return _forbidden
            .SelectMany(forbidden => forbidden.Matcher.FindAll(unit.Target, words).Select(range => new Finding(
                FindingIds.ForbiddenRendering,
                Severity.Error,
                $"'{range.In(unit.Target)}' is never right, '{forbidden.Entry.Target}' is ({forbidden.Entry.Location})",
                Target: range)))
            .OrderBy(finding => finding.Target!.Value.Start);
    }
}
