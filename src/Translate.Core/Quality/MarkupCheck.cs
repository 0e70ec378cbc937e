using System.Text.RegularExpressions;
using Translate.Core.Bitexts;
using Translate.Core.Text;

namespace Translate.Core.Quality;

/// <summary>Reports tags and character references in the target that the source does not have: leftovers of what was sent to an engine.</summary>
public sealed partial class MarkupCheck : IUnitCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(TranslationUnit unit)
    {
        var own = Markup().Matches(unit.Source).Select(match => match.Value).ToList();
        return Markup()
            .Matches(unit.Target)
            .Where(match => !own.Remove(match.Value))
            .Select(match => new Finding(
                FindingIds.MarkupLeft,
                Severity.Error,
                $"'{match.Value}' is markup that the source does not have",
                Target: new TextRange(match.Index, match.Index + match.Length)
            ));
    }

    /// <summary>A tag with its attributes, a comment, or a character reference.</summary>
    [GeneratedRegex(
        """</?[a-z][a-z0-9]*(?:[:\-][a-z0-9]+)*(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*\s*/?>|<!--|&(?:[a-z][a-z0-9]{1,30}|#[0-9]{1,7}|#x[0-9a-f]{1,6});""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Markup();
}
