using Translate.Emulation.Contract;

namespace Translate.Emulation.Validation;

/// <summary>Validates options. Ignores case.</summary>
internal static class OptionCheck
{
    /// <exception cref="ServiceException">The value is not allowed.</exception>
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
