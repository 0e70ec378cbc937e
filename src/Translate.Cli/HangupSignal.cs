using System.Runtime.InteropServices;

namespace Translate.Cli;

/// <summary>Ends the program like SIGTERM when its terminal is closed (SIGHUP): what is done is kept, and the rest is reported.</summary>
internal sealed class HangupSignal : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration _registration;

    public HangupSignal() =>
        _registration = PosixSignalRegistration.Create(
            PosixSignal.SIGHUP,
            signal =>
            {
                signal.Cancel = true;
                _source.Cancel();
            }
        );

    /// <summary>Canceled when the signal arrives.</summary>
    public CancellationToken Token => _source.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }
}
