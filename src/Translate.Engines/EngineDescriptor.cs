using Translate.Core.Translators;

namespace Translate.Engines;

/// <summary>How the catalog makes an engine.</summary>
/// <param name="Id">The engine's name on the command line and in outputs.</param>
/// <param name="IsConfigured">Whether the settings have what the engine needs to be asked.</param>
/// <param name="Create">Makes the engine, decorated as it needs. Sends nothing.</param>
internal sealed record EngineDescriptor(string Id, bool IsConfigured, Func<ITranslator> Create);
