using Translate.Core.Bitexts;
using Translate.Core.Quality.Texts;
using Translate.Core.Text;

namespace Translate.Core.Quality.Names;

/// <summary>Reports names of the source that the target does not have, or has in another spelling.</summary>
/// <remarks>
/// A name that the target lacks may be translated in a way that the data does not know. So it is reported only if the target has no
/// other capital word that could stand for it.
/// </remarks>
internal sealed class NameCheck : IPairCheck
{
    /// <summary>Pairs with more names are lists, and are not compared. It keeps the time linear.</summary>
    private const int MaxOpen = 30;

    /// <inheritdoc/>
    public void Check(CheckedPair pair, List<Finding> findings)
    {
        var lookup = new TargetNames(pair.Target);
        var names = NameReader.ReadSource(pair, lookup);
        var missing = names.Where(name => !name.IsFound).ToList();
        if (missing.Count is 0 or > MaxOpen || NameReader.IsHeadline(pair.Source))
        {
            return;
        }

        var candidates = NameReader.ReadTarget(pair, lookup);
        if (candidates.Count > MaxOpen)
        {
            return;
        }

        foreach (var name in missing.Where(name => !name.IsExonym).ToList())
        {
            // "Efesia" and "Ephesians".
            if (
                candidates.FindIndex(index =>
                    Transliteration.IsSame(
                        pair.Source.Words[name.Index].Key,
                        NameReader.TrimPossessive(pair.Target.Words[Resolve(index)].Key)
                    )
                )
                    is >= 0
                        and var same
                && (name.IsFirst || !IsBesideFound(names, name))
            )
            {
                missing.Remove(name);
                candidates.RemoveAt(same);
            }
            else if (FindChanged(pair, names, name, candidates) is { } other)
            {
                missing.Remove(name);
                candidates.Remove(other);
                var (from, to) = (pair.Source.Words[name.Index].Range, pair.Target.Words[Resolve(other)].Range);
                findings.Add(
                    new Finding(
                        FindingIds.NameChanged,
                        Severity.Warning,
                        $"'{from.In(pair.Source.Text)}' is '{to.In(pair.Target.Text)}' in the translation",
                        from,
                        to
                    )
                );
            }
        }

        ReportMissing(pair, [.. missing.Where(name => !name.IsFirst || IsLongName(pair, names, name))], candidates, findings);
    }

    private static void ReportMissing(CheckedPair pair, List<NameWord> missing, List<int> candidates, List<Finding> findings)
    {
        // Each other name of the target can stand for one of the source. An expanded acronym has ordinary words in capitals.
        var others = candidates
            .Where(index => index >= 0)
            .Select(index => NameReader.TrimPossessive(pair.Target.Words[index].Key))
            .ToList();
        var names = others.Count(key => !NameWords.GenericEnglish.Contains(key));
        var hasCapitals = others.Count > 1;
        foreach (var name in missing)
        {
            var range = new TextRange(pair.Source.Words[name.Index].Start, pair.Source.Words[name.Index + name.Length - 1].End);
            if (name.IsExonym ? names > 0 : NameReader.IsAcronym(pair.Source, name.Index) && hasCapitals)
            {
                names--;
                continue;
            }

            if (names-- > 0)
            {
                continue;
            }

            findings.Add(
                new Finding(FindingIds.NameMissing, Severity.Warning, $"'{range.In(pair.Source.Text)}' is not in the translation", range)
            );
        }
    }

    /// <summary>Whether a name that begins a sentence is one because another name follows it.</summary>
    private static bool IsLongName(CheckedPair pair, List<NameWord> names, NameWord name) =>
        !name.IsExonym
        && !NameReader.IsAcronym(pair.Source, name.Index)
        && names.Exists(next => next.Index == name.Index + 1 && !next.IsFound && !next.IsExonym);

    /// <summary>Returns the word of the target that is one or two letters off; null if absent. Index as in the candidates.</summary>
    private static int? FindChanged(CheckedPair pair, List<NameWord> names, NameWord name, List<int> candidates)
    {
        var key = pair.Source.Words[name.Index].Key;
        var most = key.Length >= 5 ? 2 : 1;
        if (key.Length < 4 || !System.Text.Ascii.IsValid(key))
        {
            return null;
        }

        foreach (var index in candidates)
        {
            var other = NameReader.TrimPossessive(pair.Target.Words[Resolve(index)].Key);
            if (
                other.Length >= 3
                && Math.Abs(other.Length - key.Length) <= most
                && key.Length < 40
                && !NameWords.GenericEnglish.Contains(other)
                && Spelling.CountEdits(key, other) is > 0 and var edits
                && edits <= most
                && (edits == 1 || key[0] == other[0])
                && !(name.IsFirst && edits > 1 && !IsBesideFound(names, name))
            )
            {
                return index;
            }
        }

        return null;
    }

    private static int Resolve(int index) => index < 0 ? ~index : index;

    /// <summary>Whether the word is a part of a person's name whose other part the target has as it is.</summary>
    private static bool IsBesideFound(List<NameWord> names, NameWord name) =>
        names.Exists(near => near.IsFound && !near.IsExonym && Math.Abs(near.Index - name.Index) is 1);
}
