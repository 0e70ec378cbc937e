namespace Translate.Engines.Resilience;

/// <summary>Creates paces that several processes share.</summary>
internal interface IPaceProvider
{
    /// <summary>Creates a pace. Nothing is sent yet.</summary>
    /// <param name="limit">The limit. All processes that name it share it.</param>
    /// <param name="onWait">Receives how long the next request waits, as far as is known.</param>
    IPace CreatePace(PaceLimit limit, Action<TimeSpan> onWait);
}
