using Translate.Core.Bitexts;
using Translate.Core.Quality.Names;
using Translate.Core.Quality.Texts;

namespace Translate.Core.Quality;

/// <summary>Compares each unit with those before it: whether a person is "he" in one and "she" in another. Indonesian has one word for both.</summary>
/// <remarks>A pronoun belongs to the person of the same sentence or of the sentence before, if only one person is named there. Not safe to use from several threads at once.</remarks>
internal sealed class GenderTracker
{
    private readonly Dictionary<string, (bool IsShe, string Place)> _genders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fullNames = new(StringComparer.Ordinal);
    private string? _person;

    /// <summary>Begins another article, in which no person was named yet. The genders stay known.</summary>
    public void BeginArticle() => _person = null;

    /// <summary>Adds a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="place">How findings name its place to others, such as <c>sentence 3.2</c>.</param>
    /// <returns>Null if its person has the gender of before.</returns>
    public Finding? Add(TranslationUnit unit, string place)
    {
        if (unit.Origin == Origin.None)
        {
            return null;
        }

        var target = CheckedText.Read(unit.Target);
        var pair = CheckedPair.Read(unit);
        var named = NameReader.ReadPersons(pair);
        foreach (var name in named)
        {
            foreach (var part in name.Split(' '))
            {
                _fullNames.TryAdd(part, name);
            }
        }

        if (named.Count == 0 && NameReader.ReadSubject(pair) is { } subject)
        {
            named.Add(_fullNames.GetValueOrDefault(subject, subject));
        }

        _person = named.Count switch
        {
            0 => _person,
            1 => named[0],
            _ => null,
        };
        var (he, she) = (HasAny(target, "he", "his", "him", "himself"), HasAny(target, "she", "her", "hers", "herself"));
        return _person is null || he == she || _genders.TryAdd(_person, (she, place)) || _genders[_person].IsShe == she
            ? null
            : new Finding(
                FindingIds.GenderShift,
                Severity.Info,
                $"'{_person}' is '{(she ? "she" : "he")}' here and '{(she ? "he" : "she")}' in {_genders[_person].Place}"
            );
    }

    private static bool HasAny(CheckedText text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Keys.Contains(word))
            {
                return true;
            }
        }

        return false;
    }
}
