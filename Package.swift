// swift-tools-version: 6.2
import PackageDescription

// The arrows between the targets are the architecture: DUIArchitectureTests reads the import lines and holds them.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "dui",
    products: [
        .executable(name: "dui", targets: ["dui"]),
        .library(name: "DUIKit", targets: ["DUIKit"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        // C: what Swift cannot import safely.
        .target(
            name: "CTerminal",
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo"), .linkedLibrary("util")]),
        .target(name: "CCrypto", linkerSettings: [.linkedLibrary("crypto")]),
        .target(name: "CProcess"),
        .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl"), .linkedLibrary("ssl")]),
        .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
        .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(name: "CZint", providers: [.apt(["libzint-dev"])]),
        .systemLibrary(name: "CVTerm", providers: [.apt(["libvterm-dev"])]),

        // The domain, and what stands beside it.
        .target(name: "DUIDomain", swiftSettings: strict),
        .target(
            name: "DUIStore",
            dependencies: ["DUIDomain", "CCrypto", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .target(name: "DUIKit", dependencies: ["DUIDomain", "DUIStore"], swiftSettings: strict),
        .target(
            name: "DUIDocuments",
            dependencies: ["DUIDomain", "CXML", "CZip", "CPango", "CZint", "CCrypto", "CProcess"],
            swiftSettings: strict),
        .target(name: "DUIMessaging", dependencies: ["DUIDomain", "CGMime", "CCurl"], swiftSettings: strict),
        .target(name: "DUIServices", dependencies: ["DUIDomain"], swiftSettings: strict),
        .target(
            name: "DUITraining", dependencies: ["DUIDomain", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),

        // The terminal, which knows nothing of health.
        .target(
            name: "DUITerminal", dependencies: [.product(name: "Yams", package: "Yams")], swiftSettings: strict),
        .target(name: "DUICurses", dependencies: ["DUITerminal", "CTerminal"], swiftSettings: strict),

        // The application.
        .target(name: "DUIViewModels", dependencies: ["DUIDomain"], swiftSettings: strict),
        .target(
            name: "DUIScreens", dependencies: ["DUIViewModels", "DUIDomain", "DUITerminal"], swiftSettings: strict),
        .target(
            name: "DUIAssembly",
            dependencies: [
                "DUIDomain", "DUIStore", "DUIDocuments", "DUIMessaging", "DUIServices", "DUITraining", "DUIViewModels",
                "DUIScreens", "DUITerminal", .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "dui",
            dependencies: [
                "DUIAssembly", "DUICurses", "DUIDomain", "DUIStore", "DUIDocuments", "DUIMessaging", "DUITraining",
                "DUIViewModels", "DUIScreens", "DUITerminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "dui-bench",
            dependencies: [
                "DUIAssembly", "DUIDomain", "DUIStore", "DUITraining", "DUIViewModels", "DUIScreens",
                "DUITerminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // Tests, in layers: DUITestKit holds what they share.
        .target(
            name: "DUITestKit",
            dependencies: [
                "DUIAssembly", "DUIDomain", "DUIStore", "DUIViewModels", "DUIScreens", "DUITerminal", "CCrypto",
            ],
            path: "Tests/DUITestKit", swiftSettings: strict),
        .testTarget(name: "DUIDomainTests", dependencies: ["DUIDomain"], swiftSettings: strict),
        .testTarget(name: "DUIStoreTests", dependencies: ["DUIStore", "DUITestKit"], swiftSettings: strict),
        .testTarget(name: "DUIDocumentsTests", dependencies: ["DUIDocuments", "CZip"], swiftSettings: strict),
        .testTarget(name: "DUIMessagingTests", dependencies: ["DUIMessaging", "DUITestKit"], swiftSettings: strict),
        .testTarget(name: "DUIServicesTests", dependencies: ["DUIServices"], swiftSettings: strict),
        .testTarget(name: "DUITrainingTests", dependencies: ["DUITraining"], swiftSettings: strict),
        .testTarget(name: "DUITerminalTests", dependencies: ["DUITerminal"], swiftSettings: strict),
        .testTarget(
            name: "DUICursesTests", dependencies: ["DUICurses", "CTerminal", "CVTerm"], swiftSettings: strict),
        .testTarget(name: "DUIViewModelsTests", dependencies: ["DUIViewModels", "DUITestKit"], swiftSettings: strict),
        .testTarget(
            name: "DUIFrameTests", dependencies: ["DUIScreens", "DUITestKit"], exclude: ["__Frames__"],
            swiftSettings: strict),
        .testTarget(
            name: "DUIJourneyTests", dependencies: ["DUITestKit", "DUIServices", "DUIMessaging"], swiftSettings: strict),
        .testTarget(name: "DUIArchitectureTests", dependencies: ["DUITestKit"], swiftSettings: strict),
        .testTarget(
            name: "DUIPtyTests", dependencies: ["dui", "CTerminal", "CVTerm", "DUITestKit"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
