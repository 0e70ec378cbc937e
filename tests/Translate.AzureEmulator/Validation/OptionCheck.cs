using Translate.Emulation.Contract;

namespace Translate.Emulation.Validation;

/// <summary>Whether an option has one of the values that it may have, in any case.</summary>
internal static class OptionCheck
{
    /// <exception cref="ServiceException">It has another.</exception>
    public static void Check(string value, int code, params ReadOnlySpan<string> values)
    {
        foreach (var known in values)
        {
            if (value.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return;
            }
        }

        throw new ServiceException(code);
    }
}
