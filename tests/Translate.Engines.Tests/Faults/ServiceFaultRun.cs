using Translate.Core.Translators;
using Translate.Emulation;

namespace Translate.Engines.Tests.Faults;

/// <summary>What a cell came to.</summary>
/// <param name="Results">Of the engine.</param>
/// <param name="Usage">What the engine counted.</param>
/// <param name="Requests">The translations that the emulator saw.</param>
/// <param name="Elapsed">By the fast clock.</param>
public sealed record ServiceFaultRun(IReadOnlyList<TranslationResult> Results, EngineUsage Usage, IReadOnlyList<EmulatorRequest> Requests, TimeSpan Elapsed);
