using System.Collections.Frozen;
using Translate.Core.Bitexts;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Core.Quality;

/// <summary>How severe the findings are, as a user sets it. Immutable.</summary>
public sealed class CheckSeverities
{
    private const string Off = "off";

    private static readonly IReadOnlyList<string> Ids =
    [
        FindingIds.NumberMismatch,
        FindingIds.NumberAdded,
        FindingIds.Magnitude,
        FindingIds.Unit,
        FindingIds.Currency,
        FindingIds.Date,
        FindingIds.TimeZone,
        FindingIds.UrlChanged,
        FindingIds.Negation,
        FindingIds.Omission,
        FindingIds.Addition,
        FindingIds.Untranslated,
        FindingIds.SameAsSource,
        FindingIds.RepeatedWord,
        FindingIds.DoubledArticle,
        FindingIds.Spacing,
        FindingIds.Bracket,
        FindingIds.Capital,
        FindingIds.QuoteChanged,
        FindingIds.QuoteUnbalanced,
        FindingIds.NameMissing,
        FindingIds.NameChanged,
        FindingIds.NameInconsistent,
        FindingIds.InconsistentTranslation,
        FindingIds.TermInconsistent,
        FindingIds.GenderShift,
        FindingIds.TermDuplicated,
        FindingIds.ForbiddenRendering,
        FindingIds.MarkupLeft,
        FindingIds.ControlCharacter,
        FindingIds.RepeatedTarget,
        FindingIds.FallbackEngine,
        FindingIds.HouseStyle,
    ];

    private readonly FrozenDictionary<string, Severity?> _severities;

    private CheckSeverities(IReadOnlyDictionary<string, Severity?> severities) =>
        _severities = severities.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Each finding as its check reports it.</summary>
    public static CheckSeverities Default { get; } = new(new Dictionary<string, Severity?>());

    /// <summary>Creates the severities from settings.</summary>
    /// <param name="settings"><c>error</c>, <c>warning</c>, <c>info</c> or <c>off</c>, by the id of a finding.</param>
    /// <exception cref="ProblemException">An id or a severity is unknown.</exception>
    public static CheckSeverities Create(IReadOnlyDictionary<string, string> settings)
    {
        var severities = new Dictionary<string, Severity?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, name) in settings)
        {
            if (!Ids.Contains(id, StringComparer.OrdinalIgnoreCase))
            {
                var closest = Spelling.FindClosest(id, Ids);
                throw new ProblemException(
                    new Problem(
                        ProblemKind.BadConfiguration,
                        $"Checks: there is no finding '{id}' whose severity can be set",
                        closest is null ? "docs/checks.md lists them" : $"Do you mean '{closest}'?"
                    )
                );
            }

            severities[id] = name.ToLowerInvariant() switch
            {
                Off => null,
                var known when EnumNames.TryParse<Severity>(known, out var severity) => severity,
                _ => throw new ProblemException(
                    new Problem(
                        ProblemKind.BadConfiguration,
                        $"Checks: '{name}' is not a severity for '{id}'",
                        "Choose error, warning, info or off"
                    )
                ),
            };
        }

        return new CheckSeverities(severities);
    }

    /// <summary>Returns the finding with the severity of the settings; null if it is off.</summary>
    internal Finding? Apply(Finding finding) =>
        !_severities.TryGetValue(finding.Id, out var severity) ? finding
        : severity is { } set ? finding with { Severity = set }
        : null;

    /// <summary>Returns the findings that are not off.</summary>
    internal IEnumerable<Finding> Apply(IEnumerable<Finding> findings) =>
        _severities.Count == 0 ? findings : findings.Select(Apply).OfType<Finding>();

    /// <summary>The settings on one line, in order.</summary>
    public override string ToString() =>
        string.Join(
            ',',
            _severities
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => $"{pair.Key}={(pair.Value is { } severity ? EnumNames.Get(severity) : Off)}")
        );
}
