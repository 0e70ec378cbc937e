using System.ComponentModel;
using System.Diagnostics;

namespace Translate.Cli.Commands;

/// <summary>Opens an address in the user's browser.</summary>
internal static class BrowserLauncher
{
    /// <summary>Opens the address. Returns false if the system has no way to do so.</summary>
    public static bool TryOpen(Uri address)
    {
        try
        {
            using var process =
                OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
                    ? Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true })
                    : Process.Start(
                        new ProcessStartInfo("xdg-open", [address.AbsoluteUri])
                        {
                            RedirectStandardOutput = true,
                            RedirectStandardError = true,
                        }
                    );
            return true;
        }
        catch (Exception e)
            when (e is Win32Exception or InvalidOperationException or FileNotFoundException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
