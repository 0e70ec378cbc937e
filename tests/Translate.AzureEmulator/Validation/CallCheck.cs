using Translate.Emulation.Contract;

namespace Translate.Emulation.Validation;

/// <summary>Validates a parsed request: limits, markup, languages.</summary>
internal static class CallCheck
{
    /// <exception cref="ServiceException">A limit is exceeded.</exception>
    public static void CheckLimits(IReadOnlyCollection<string> texts, long characters, RequestLimits limits)
    {
        if (texts.Count > limits.Elements)
        {
            throw new ServiceException(400072);
        }

        if (texts.Any(text => text.Length > limits.ElementCharacters))
        {
            throw new ServiceException(400050);
        }

        if (characters > limits.RequestCharacters)
        {
            throw new ServiceException(400077);
        }
    }

    /// <exception cref="ServiceException">The HTML of a text is not well-formed.</exception>
    public static void CheckMarkup(TranslateCall call)
    {
        foreach (var element in call.Elements)
        {
            _ = element.Pieces;
        }
    }

    /// <exception cref="ServiceException">A language is missing or unknown, or the emulator cannot translate the pair.</exception>
    public static void CheckLanguages(TranslateCall call, IReadOnlySet<string> otherTargets)
    {
        foreach (var element in call.Elements)
        {
            foreach (var target in element.Targets)
            {
                if (target.Language is null || !Languages.All.ContainsKey(target.Language))
                {
                    throw new ServiceException(400036);
                }

                if (element.From is not null && !Languages.All.ContainsKey(element.From))
                {
                    throw new ServiceException(400035);
                }

                if (element.From is not null && !LanguagePair.CanTranslate(element.From, target.Language, otherTargets))
                {
                    throw new ServiceException(400023);
                }
            }
        }
    }
}
